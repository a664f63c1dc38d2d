/** The library's own title of a warning is too pale to be read on its ground. */
import classes from './alert-look.module.css';

export const ALERT = { title: classes.title ?? '' };
