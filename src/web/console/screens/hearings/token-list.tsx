/** The tokens given so far, the latest first: each opens its complaint, each slip is printed again at a touch. */
import { ActionIcon, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { i18n } from '../../app/i18n.ts';
import { messageOf } from '../../shared/states.tsx';
import classes from './token-list.module.css';
import { type Sitting, type Slip, useTokens } from './use-sitting.ts';

export function TokenList({ sitting, onPrint }: { sitting: Sitting; onPrint: (slip: Slip) => void }): ReactNode {
  const tokens = useTokens(sitting);
  const rows = tokens.data?.pages.flatMap(({ nodes }) => nodes) ?? [];
  return (
    <section className={classes.tokens} aria-labelledby="tokens-title">
      <h2 id="tokens-title">{i18n._('Tokens given: {count}', { count: sitting.lastToken })}</h2>
      {tokens.error !== null && <p role="alert">{messageOf(tokens.error)}</p>}
      <ol reversed className={classes.list}>
        {rows.map(({ number, summary, hearing }) => (
          <li key={number} data-token={hearing?.token}>
            <span className={classes.token}>
              <span className="unseen">{i18n._('Token')} </span>
              {hearing?.token}
            </span>
            <Link to="/complaints/$number" params={{ number }} className={classes.words}>
              <span className={classes.summary}>{summary}</span>
              <span className="quiet">{[number, hearing?.department?.name].filter(Boolean).join(' · ')}</span>
            </Link>
            {hearing && (
              <ActionIcon
                aria-label={i18n._('Print the slip of token {token}', { token: hearing.token })}
                onClick={() => onPrint(hearing)}
              >
                <IconPrinter size={22} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {tokens.hasNextPage && (
        <Button variant="default" loading={tokens.isFetchingNextPage} onClick={() => void tokens.fetchNextPage()}>
          {i18n._('Show earlier ones')}
        </Button>
      )}
    </section>
  );
}
