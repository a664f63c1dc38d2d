/** The screens on walls: what each shows, since when, when it last came; one that is no longer wanted is ended. */
import { Alert, Button } from '@mantine/core';
import { IconDeviceTv, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import {
  SettingsKiosksDocument,
  type SettingsKiosksQuery,
  SettingsRevokeKioskDocument,
} from '../../../../client/operations.generated.ts';
import { nistaran } from '../../app/connection.ts';
import { i18n } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { useNow } from '../../live/use-now.ts';
import { FormSheet } from '../../shared/form-sheet.tsx';
import { Card, Cards, Page } from '../../shared/page.tsx';
import { accepted } from '../../shared/problems.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../shared/states.tsx';
import { ago, dayAndTime } from '../../words/time-words.ts';
import { boardWord } from './board-words.ts';

type Kiosk = SettingsKiosksQuery['kiosks'][number];

const KIOSKS = ['kiosks'];
const ASK_MS = 30_000;

export function KiosksScreen(): ReactNode {
  const mayManage = useMay('kiosk:manage');
  const [ending, setEnding] = useState<Kiosk | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: KIOSKS,
    queryFn: async () => (await nistaran.request(SettingsKiosksDocument, {})).kiosks,
    refetchInterval: ASK_MS,
    enabled: mayManage,
  });
  if (!mayManage) return <NotManaged />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <Page
      title={i18n._('Wall screens')}
      actions={
        <Button component={Link} {...{ to: '/pair' }} leftSection={<IconPlus size={20} aria-hidden />}>
          {i18n._('Pair a wall screen')}
        </Button>
      }
    >
      {data.length === 0 && (
        <EmptyState
          icon={IconDeviceTv}
          title={i18n._('No screen is paired. Open /wall on the screen: it shows a code, which is approved here.')}
        />
      )}
      <Cards label={i18n._('Wall screens')}>
        {data.map((kiosk) => (
          <KioskCard key={kiosk.id} kiosk={kiosk} onEnd={() => setEnding(kiosk)} />
        ))}
      </Cards>
      {ending !== null && <EndSheet kiosk={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

const NotManaged = (): ReactNode => (
  <EmptyState
    icon={IconDeviceTv}
    title={i18n._('Screens are paired by the complaint cell, the District Magistrate or an administrator.')}
  />
);

function KioskCard({ kiosk, onEnd }: { kiosk: Kiosk; onEnd: () => void }): ReactNode {
  const now = useNow();
  const { name, board, approvedAt, approvedBy, pairedAt, lastSeenAt } = kiosk;
  return (
    <Card
      title={name}
      actions={
        <Button variant="default" color="red" onClick={onEnd} aria-label={i18n._('End {name}', { name })}>
          {i18n._('End')}
        </Button>
      }
    >
      <span>{boardWord(board)}</span>
      <span className="quiet">
        {i18n._('Since {at}, approved by {name}', { at: dayAndTime(approvedAt), name: approvedBy.name })}
      </span>
      <span className="quiet">
        {lastSeenAt !== null
          ? i18n._('Last connected {ago}', { ago: ago(lastSeenAt, now) })
          : pairedAt === null
            ? i18n._('Has not come for its board yet')
            : i18n._('Has not connected yet')}
      </span>
    </Card>
  );
}

function EndSheet({ kiosk, onClose }: { kiosk: Kiosk; onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: async () =>
      accepted((await nistaran.request(SettingsRevokeKioskDocument, { input: { kioskId: kiosk.id } })).revokeKiosk),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KIOSKS });
      onClose();
    },
  });
  return (
    <FormSheet
      title={i18n._('End the screen {name}?', { name: kiosk.name })}
      done={i18n._('End it')}
      isBusy={end.isPending}
      error={end.error}
      onDone={() => end.mutate()}
      onClose={onClose}
    >
      <Alert color="orange">
        {i18n._('It goes dark at once and shows a new code. It can be paired again at any time.')}
      </Alert>
    </FormSheet>
  );
}
