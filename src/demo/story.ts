/**
 * One complaint while its life is being told. `record` is the only way its version moves: one step, one timeline entry,
 * exactly as the product itself does it (`complaints/record-step.ts`).
 */
import type { ComplaintState } from '../complaints/complaint.enums.ts';
import type { Visibility } from '../graphql/vocabulary.ts';
import type { EventType } from '../realtime/event-types.ts';
import type { Subject } from './directory.ts';
import type { CategoryCode } from './due.ts';
import type {
  Actor,
  DemoComplainant,
  DemoComplaint,
  DemoCycle,
  DemoEntry,
  DemoEscalation,
  DemoEvent,
  DemoFeedback,
  DemoReport,
  History,
} from './model.ts';
import type { Desk, Officer } from './people.ts';
import type { Spot } from './texts.ts';
import type { World } from './world.ts';

/** What the complainant may see; everything else is for staff. */
const SEEN_BY_CITIZEN: ReadonlySet<EventType> = new Set<EventType>([
  'COMPLAINT_REGISTERED',
  'COMPLAINT_ASSIGNED',
  'COMPLAINT_TRANSFERRED',
  'COMPLAINT_INFORMATION_REQUESTED',
  'COMPLAINT_INFORMATION_PROVIDED',
  'COMPLAINT_HELD',
  'COMPLAINT_RESUMED',
  'COMPLAINT_RESOLVED',
  'COMPLAINT_CLOSED',
  'COMPLAINT_REOPENED',
  'COMPLAINT_REJECTED',
  'COMPLAINT_REJECTION_FINALISED',
  'COMPLAINT_MERGED',
  'COMPLAINT_WITHDRAWN',
]);

const visibilityOf = (type: EventType): Visibility => (SEEN_BY_CITIZEN.has(type) ? 'CITIZEN' : 'STAFF');

export interface Step {
  readonly set?: Partial<DemoComplaint>;
  readonly text?: string | null;
}

export interface Beginning {
  readonly complaint: DemoComplaint;
  readonly complainant: DemoComplainant | null;
  readonly externalNumber: string | null;
  readonly subject: Subject;
  readonly category: CategoryCode;
  readonly spot: Spot;
  readonly officeCode: string;
  readonly primary: Story | null;
  readonly isFresh: boolean;
}

export class Story implements History {
  readonly world: World;
  readonly complaint: DemoComplaint;
  readonly complainant: DemoComplainant | null;
  readonly externalNumber: string | null;
  readonly subject: Subject;
  readonly spot: Spot;
  readonly primary: Story | null;
  readonly isFresh: boolean;
  readonly timeline: DemoEntry[] = [];
  readonly reports: DemoReport[] = [];
  readonly feedback: DemoFeedback[] = [];
  readonly escalations: DemoEscalation[] = [];
  readonly cycles: DemoCycle[] = [];
  readonly events: DemoEvent[] = [];
  category: CategoryCode;
  /** The office that is, or will be, responsible. */
  desk: Desk;
  assignee: Officer | null = null;

  constructor(world: World, beginning: Beginning) {
    this.world = world;
    this.complaint = beginning.complaint;
    this.complainant = beginning.complainant;
    this.externalNumber = beginning.externalNumber;
    this.subject = beginning.subject;
    this.spot = beginning.spot;
    this.primary = beginning.primary;
    this.isFresh = beginning.isFresh;
    this.category = beginning.category;
    this.desk = world.desk(beginning.officeCode);
  }

  get state(): ComplaintState {
    return this.complaint.state;
  }

  /** Time of the last step. */
  get lastAt(): number {
    return this.complaint.changedAt;
  }

  get lastReport(): DemoReport {
    const report = this.reports.at(-1);
    if (report === undefined) throw new Error('No report was filed');
    return report;
  }

  record(type: EventType, at: number, actor: Actor, { set = {}, text = null }: Step = {}): void {
    const isFirst = this.timeline.length === 0;
    const logged = at >= this.world.eventsSince;
    const before = logged && !isFirst ? { ...this.complaint } : null;
    const fromState = isFirst ? null : this.complaint.state;
    const changes = isFirst ? null : oldValues(this.complaint, set);
    Object.assign(this.complaint, set, { version: this.timeline.length + 1, changedAt: at });
    const entry: DemoEntry = {
      version: this.complaint.version,
      eventId: this.world.random.uuid(at),
      type,
      at,
      actor,
      text,
      ...stateChange(fromState, this.complaint.state),
      visibility: visibilityOf(type),
      changes,
    };
    this.timeline.push(entry);
    if (logged) this.events.push({ entry, before, after: { ...this.complaint } });
  }
}

const stateChange = (fromState: ComplaintState | null, toState: ComplaintState) =>
  fromState === toState ? { fromState: null, toState: null } : { fromState, toState };

/** Values the step is about to replace, instants as text: what the product keeps of a step. */
function oldValues(complaint: DemoComplaint, set: Partial<DemoComplaint>): Record<string, unknown> {
  const old: Record<string, unknown> = {};
  for (const name of Object.keys(set) as (keyof DemoComplaint)[]) {
    if (complaint[name] !== set[name]) old[name] = storedValue(name, complaint[name]);
  }
  return old;
}

const storedValue = (name: string, value: unknown): unknown =>
  typeof value === 'number' && name.endsWith('At') ? new Date(value).toISOString() : value;
