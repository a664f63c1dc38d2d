/** One part of the district's screen. An address that names it brings it before the eyes, once it is there. */
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntoView } from '../../shared/use-into-view.ts';
import classes from './district.module.css';

export function Part({ name, title, children }: { name: string; title: string; children: ReactNode }): ReactNode {
  const isNamed = useLocation({ select: ({ hash }) => hash === name });
  const ref = useIntoView<HTMLElement>(isNamed);
  return (
    <section ref={ref} className={classes.section} data-part={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{title}</h2>
      {children}
    </section>
  );
}
