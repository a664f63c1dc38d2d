/** Named views: the usual ones and one's own. Each is an address; naming the present one keeps it in this browser. */
import { Button, TextInput } from '@mantine/core';
import { IconBookmarkPlus, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { i18n } from '../../app/i18n.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { type CasesSearch, type CaseView, isSameSearch, readViews, USUAL_VIEWS, writeViews } from './case-filter.ts';
import classes from './cases.module.css';

export function ViewChips({ search }: { search: CasesSearch }): ReactNode {
  const [own, setOwn] = useState(readViews);
  const [isNaming, setNaming] = useState(false);
  const keep = (views: CaseView[]) => {
    writeViews(views);
    setOwn(views);
  };
  const isKnown = [...USUAL_VIEWS, ...own].some((view) => isSameSearch(view.search, search));
  return (
    <nav className={classes.views} aria-label={i18n._('Views')}>
      {USUAL_VIEWS.map((view) => (
        <ViewChip key={view.name} view={view} name={i18n._(view.name)} isShown={isSameSearch(view.search, search)} />
      ))}
      {own.map((view) => (
        <span key={view.name} className={classes.own}>
          <ViewChip view={view} name={view.name} isShown={isSameSearch(view.search, search)} />
          <button
            type="button"
            className={classes.remove}
            aria-label={i18n._('Remove the view {name}', { name: view.name })}
            onClick={() => keep(own.filter((each) => each !== view))}
          >
            <IconX size={16} aria-hidden />
          </button>
        </span>
      ))}
      {!isKnown && (
        <button type="button" className={classes.view} onClick={() => setNaming(true)}>
          <IconBookmarkPlus size={18} aria-hidden />
          {i18n._('Keep as a view')}
        </button>
      )}
      {isNaming && (
        <NameSheet
          onName={(name) => {
            keep([...own.filter((view) => view.name !== name), { name, search }]);
            setNaming(false);
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </nav>
  );
}

const ViewChip = ({ view, name, isShown }: { view: CaseView; name: string; isShown: boolean }): ReactNode => (
  <Link
    to="/cases"
    search={view.search}
    className={classes.view}
    activeOptions={{ exact: true }}
    aria-current={isShown ? 'true' : undefined}
  >
    {name}
  </Link>
);

function NameSheet({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }): ReactNode {
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Sheet title={i18n._('Keep as a view')} onClose={onClose}>
      <form className={classes.stack} onSubmit={submit}>
        <TextInput
          label={i18n._('Name of the view')}
          description={i18n._('It is kept in this browser; its address can be sent to others.')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={40}
          required
          data-autofocus
        />
        <Button type="submit">{i18n._('Keep')}</Button>
      </form>
    </Sheet>
  );
}
