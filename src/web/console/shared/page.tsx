/** A screen of its own that is read from top to bottom: heading, what may be done, then whatever it is about. */
import type { ReactNode } from 'react';
import classes from './page.module.css';

export interface PageProps {
  title: string;
  lead?: string;
  /** What may be done here, beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

export const Page = ({ title, lead, actions, children }: PageProps): ReactNode => (
  <section className={classes.page}>
    <header className={classes.head}>
      <h1>{title}</h1>
      {actions}
    </header>
    {lead !== undefined && <p className="quiet">{lead}</p>}
    {children}
  </section>
);

/** Things of a kind, one below the other: a card on phones, a line on desks. */
export const Cards = ({ label, children }: { label: string; children: ReactNode }): ReactNode => (
  <ul className={classes.cards} aria-label={label}>
    {children}
  </ul>
);

export interface CardProps {
  title: ReactNode;
  /** What is said of it, line by line. */
  children: ReactNode;
  actions?: ReactNode;
}

export const Card = ({ title, children, actions }: CardProps): ReactNode => (
  <li className={classes.card}>
    <div className={classes.words}>
      <strong>{title}</strong>
      {children}
    </div>
    {actions && <div className={classes.actions}>{actions}</div>}
  </li>
);
