/** The frame of administration: its own bar of sections above whatever is opened. */
import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '../../app/i18n.ts';
import { useViewer } from '../../app/session.tsx';
import classes from './admin.module.css';
import { sectionsOf } from './sections.ts';

export function AdminScreen(): ReactNode {
  const sections = sectionsOf(useViewer().permissions);
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the bar is wider than the screen: the open section is never out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another open section
  useEffect(() => {
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <div className={classes.admin}>
      <nav ref={bar} className={classes.bar} aria-label={i18n._('Administration')}>
        {sections.map(({ to, icon: Shape, label }) => (
          <Link key={to} to={to} className={classes.link} activeProps={{ 'aria-current': 'page' }}>
            <Shape size={20} stroke={1.6} aria-hidden />
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}

export function AdminHome(): ReactNode {
  const [first] = sectionsOf(useViewer().permissions);
  return first === undefined ? <Navigate to="/" replace /> : <Navigate to={first.to} replace />;
}
