import { Migration } from '@mikro-orm/migrations';

/**
 * The next number of a district's year, by the statement that writes the complaint: the counter's row is locked for that statement and the
 * end of the transaction, no longer. The form is that of `formatComplaintNumber`, which checks what people type.
 */
export class Migration0029ComplaintNumber extends Migration {
  override up(): void {
    // Letters are 10…35, as two digits; then Luhn, the rightmost digit doubled.
    this.addSql(`create function complaint_number(code text, year integer, serial bigint) returns text
      language plpgsql immutable strict parallel safe as $$
    declare
      prefix text := upper(code) || lpad((year % 100)::text, 2, '0');
      digits text := lpad(serial::text, greatest(6, length(serial::text)), '0');
      expanded text := '';
      character text;
      doubled integer;
      total integer := 0;
    begin
      foreach character in array string_to_array(prefix || digits, null) loop
        expanded := expanded || case when character between '0' and '9' then character else (ascii(character) - 55)::text end;
      end loop;
      for place in 1..length(expanded) loop
        doubled := substr(expanded, length(expanded) + 1 - place, 1)::integer * (1 + place % 2);
        total := total + doubled / 10 + doubled % 10;
      end loop;
      return prefix || '-' || digits || '-' || (10 - total % 10) % 10;
    end $$`);

    this.addSql(`create function next_complaint_number(district integer, year integer) returns text language sql as $$
      insert into complaint_counter as k (district_id, year, last_serial) values (district, year, 1)
      on conflict (district_id, year) do update set last_serial = k.last_serial + 1
      returning complaint_number((select code from district where id = district_id), year, last_serial)
    $$`);
  }
}
