/** A complaint to compare with: its words, how it stands and whose it is. */
import type { ReactNode } from 'react';
import type { CaseChoiceFragment } from '../../../client/operations.generated.ts';
import { sourceWord } from '../words/complaint-words.ts';
import { dayAndTime } from '../words/time-words.ts';
import { CategoryBadge, DueMark, StateBadge } from './badges.tsx';
import classes from './case-choice.module.css';

export type CaseChoice = CaseChoiceFragment;

export function CaseChoiceText({ choice }: { choice: CaseChoice }): ReactNode {
  const place = [choice.place, choice.area?.name].filter((each) => each != null).join(', ');
  return (
    <span className={classes.choice}>
      <span className={classes.line}>
        <CategoryBadge code={choice.category?.code} />
        <strong>{choice.number}</strong>
        <StateBadge state={choice.state} />
        <DueMark sla={choice.sla} dueAt={choice.dueAt} />
      </span>
      <span className={classes.text}>{choice.text}</span>
      <span className="quiet">
        {[choice.department?.name, place, sourceWord(choice.source), dayAndTime(choice.registeredAt)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
