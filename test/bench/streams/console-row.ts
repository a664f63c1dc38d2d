/** Complaints as the console shows them, in one statement: district, ids. */
export const CONSOLE_ROW = `select c.id, c.number, c.version, c.state, c.source, c.registered_at as "registeredAt",
    c.due_at as "dueAt", case when c.due_at > now() then 'WITHIN' else 'BREACHED' end as sla,
    c.escalation_level as "escalationLevel", c.reopen_count as "reopenCount", left(c.text, 79) || '…' as summary,
    json_build_object('code', g.code, 'name', g.name_hi) as category,
    json_build_object('code', d.code, 'name', d.name_hi) as department,
    json_build_object('id', o.id, 'name', o.name) as assignee
  from complaint c
    join category g on g.district_id = c.district_id and g.id = c.category_id
    join department d on d.district_id = c.district_id and d.id = c.department_id
    join officer o on o.district_id = c.district_id and o.id = c.assignee_id
  where c.district_id = $1 and c.id = any($2::uuid[])`;
