/** The address of a wall's QR code: the code that it shows is approved here, and it becomes a board. */
import { Alert, Button, Radio, TextInput } from '@mantine/core';
import { IconDeviceTv } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { SettingsApproveKioskDocument, SettingsKiosksDocument } from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { Page } from '../../shared/page.tsx';
import { accepted, OtherProblems, problemAt, problemsOf } from '../../shared/problems.tsx';
import { EmptyState } from '../../shared/states.tsx';
import { BOARDS, boardWord } from '../kiosks/board-words.ts';
import classes from './pair.module.css';

export function PairScreen(): ReactNode {
  const { code = '' } = useSearch({ from: '/pair' });
  const mayManage = useMay('kiosk:manage');
  if (!mayManage)
    return (
      <EmptyState
        icon={IconDeviceTv}
        title={i18n._('Screens are paired by the complaint cell, the District Magistrate or an administrator.')}
      />
    );
  return (
    <Page
      title={i18n._('Pair a wall screen')}
      lead={i18n._('The screen waits with its code. Once you approve it, it shows the board by itself.')}
    >
      <PairForm code={code} />
    </Page>
  );
}

function PairForm({ code: scanned }: { code: string }): ReactNode {
  const [input, setInput] = useState({ code: spaced(scanned), name: '', board: BOARDS[0] as string });
  const approve = useMutation({
    mutationFn: async () => accepted((await nistaran.request(SettingsApproveKioskDocument, { input })).approveKiosk),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    approve.mutate();
  };
  const again = () => {
    setInput({ ...input, code: '', name: '' });
    approve.reset();
  };
  if (approve.data?.kiosk != null) return <Approved kioskId={approve.data.kiosk.id} onAnother={again} />;
  const problems = problemsOf(approve.error);
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={i18n._('Code on the screen')}
        description={i18n._('Compare it with the screen: both must show the same.')}
        classNames={{ input: classes.code ?? '' }}
        value={input.code}
        onChange={(event) => setInput({ ...input, code: event.currentTarget.value.toUpperCase() })}
        error={problemAt(problems, 'code')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <TextInput
        label={i18n._('Name of the screen')}
        placeholder={i18n._('War room, first floor')}
        value={input.name}
        onChange={(event) => setInput({ ...input, name: event.currentTarget.value })}
        error={problemAt(problems, 'name')}
        required
      />
      <Radio.Group
        label={i18n._('What shall it show?')}
        value={input.board}
        onChange={(board) => setInput({ ...input, board })}
        error={problemAt(problems, 'board')}
      >
        {BOARDS.map((board) => (
          <Radio key={board} value={board} label={boardWord(board)} mt="xs" size="md" />
        ))}
      </Radio.Group>
      <OtherProblems error={approve.error} shown={['code', 'name', 'board']} />
      <Button type="submit" size="md" loading={approve.isPending}>
        {i18n._('Approve the screen')}
      </Button>
    </form>
  );
}

const spaced = (code: string): string =>
  code
    .trim()
    .toUpperCase()
    .replace(/^(\w{3})(\w{3})$/, '$1 $2');

const ASK_MS = 2_000;

/** A screen comes for its board within seconds; that it came, the list of screens says. */
function Approved({ kioskId, onAnother }: { kioskId: string; onAnother: () => void }): ReactNode {
  const { data } = useQuery({
    queryKey: ['kiosks', kioskId],
    queryFn: async () => (await nistaran.request(SettingsKiosksDocument, {})).kiosks.find(({ id }) => id === kioskId),
    refetchInterval: ({ state }) => (state.data?.pairedAt == null ? ASK_MS : false),
  });
  const isThere = data?.pairedAt != null;
  return (
    <div className={classes.form}>
      <Alert color={isThere ? 'green' : 'neel'} role="status" icon={<IconDeviceTv aria-hidden />}>
        {isThere
          ? i18n._('Done. The screen now shows: {board}.', { board: boardWord(data.board) })
          : i18n._('Approved. The screen fetches its board within a few seconds; leave it switched on.')}
      </Alert>
      <Button size="md" onClick={onAnother} variant="default">
        {i18n._('Pair another screen')}
      </Button>
      <Link to="/kiosks">{i18n._('To all wall screens')}</Link>
    </div>
  );
}
