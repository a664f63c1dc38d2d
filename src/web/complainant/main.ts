/** Script of the acknowledgement: a button that prints. The page does all else without it. */
import './complainant.css';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
