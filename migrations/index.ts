import { Migration0001Directory } from './0001-directory.ts';
import { Migration0002People } from './0002-people.ts';
import { Migration0003Complaints } from './0003-complaints.ts';
import { Migration0004EventLog } from './0004-event-log.ts';
import { Migration0005Channels } from './0005-channels.ts';
import { Migration0006Jobs } from './0006-jobs.ts';
import { Migration0007Presence } from './0007-presence.ts';
import { Migration0008StreamEpochs } from './0008-stream-epochs.ts';
import { Migration0009System } from './0009-system.ts';
import { Migration0010ComplaintTally } from './0010-complaint-tally.ts';
import { Migration0011ListIndexes } from './0011-list-indexes.ts';
import { Migration0012AccessVersion } from './0012-access-version.ts';
import { Migration0013ComplaintSummary } from './0013-complaint-summary.ts';
import { Migration0014Deadlines } from './0014-deadlines.ts';
import { Migration0015Duty } from './0015-duty.ts';
import { Migration0016WorkingTime } from './0016-working-time.ts';
import { Migration0017Hearings } from './0017-hearings.ts';
import { Migration0018Wall } from './0018-wall.ts';
import { Migration0019Digest } from './0019-digest.ts';
import { Migration0020Administration } from './0020-administration.ts';
import { Migration0022Push } from './0022-push.ts';
import { Migration0025TakingBack } from './0025-taking-back.ts';

/** All migrations in order. Listed by hand: nothing is discovered from the file system at run time. */
export const migrations = [
  { name: '0001-directory', class: Migration0001Directory },
  { name: '0002-people', class: Migration0002People },
  { name: '0003-complaints', class: Migration0003Complaints },
  { name: '0004-event-log', class: Migration0004EventLog },
  { name: '0005-channels', class: Migration0005Channels },
  { name: '0006-jobs', class: Migration0006Jobs },
  { name: '0007-presence', class: Migration0007Presence },
  { name: '0008-stream-epochs', class: Migration0008StreamEpochs },
  { name: '0009-system', class: Migration0009System },
  { name: '0010-complaint-tally', class: Migration0010ComplaintTally },
  { name: '0011-list-indexes', class: Migration0011ListIndexes },
  { name: '0012-access-version', class: Migration0012AccessVersion },
  { name: '0013-complaint-summary', class: Migration0013ComplaintSummary },
  { name: '0014-deadlines', class: Migration0014Deadlines },
  { name: '0015-duty', class: Migration0015Duty },
  { name: '0016-working-time', class: Migration0016WorkingTime },
  { name: '0017-hearings', class: Migration0017Hearings },
  { name: '0018-wall', class: Migration0018Wall },
  { name: '0019-digest', class: Migration0019Digest },
  { name: '0020-administration', class: Migration0020Administration },
  { name: '0022-push', class: Migration0022Push },
  { name: '0025-taking-back', class: Migration0025TakingBack },
];
