/**
 * Who does an officer's work on a day, as SQL: himself, unless he is on leave and has a deputy. The function of the database, which
 * follows deputies of deputies, is called for those only: calling it costs more than all the rest of a statement. Not EXISTS, for
 * which PostgreSQL may read everybody's postings first.
 */
export const standInSql = (district: string, officer: string, day: string): string =>
  `case when (select true from posting lv where lv.district_id = ${district} and lv.officer_id = ${officer}
      and lv.ended_at is null and lv.on_leave_until >= ${day} and lv.deputy_id is not null limit 1)
    then stand_in(${district}, ${officer}, ${day}) else ${officer} end`;

/** Is an officer at work on a day? Who is on leave without a deputy is chosen for nothing. */
export const isPresentSql = (district: string, officer: string, day: string): string =>
  `not exists (select from posting pr where pr.district_id = ${district} and pr.officer_id = ${officer}
    and pr.ended_at is null and pr.on_leave_until >= ${day})`;
