import { describe, expect, it } from 'vitest';
import { NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './gearman.examples.ts';
import { gearman } from './gearman.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'gearman' });

describe('gearman', () => {
  it('says what a packet is in its row', () => {
    expect([read('canDo').info, read('grab').info, read('created').info])
      .toEqual(['[REQ] CAN_DO(1) LEN=7', '[REQ] GRAB_JOB(9) LEN=0', '[RES] JOB_CREATED(8) LEN=7']);
    expect([read('unknown').info, read('unknown').has('gearman.pkt_type.unknown')]).toEqual(['[REQ] Unknown (0x00000063)(99) LEN=1', true]);
  });

  it('has parameters with zeros between, the last of which may hold zeros', () => {
    const submit = read('submit');
    expect([submit.value('gearman.func.name'), submit.value('gearman.uniq_id'), submit.value('gearman.func.arg')]).toEqual(['reverse', '', 'test']);
    expect(read('assigned').value('gearman.uniq_id')).toBe('u1');
    expect(read('assigned').range('gearman.func.arg')).toEqual([31, 5]);
    expect([read('scheduled').value('gearman.submit_job_sched.day_of_week'), read('status').value('gearman.denominator')]).toEqual(['5', '4']);
  });

  it('has lines for administrators', () => {
    expect([read('command').info, read('command').value('gearman.mgr_cmd')]).toEqual(['[MGR] status', 'status']);
    expect([read('answer').info, read('answer').lines().at(-1)]).toEqual(['[MGR] reverse\\t0\\t1\\t2,.', '    .\\n']);
  });

  it('is known by its magic on any port', () => {
    const bytes = fromHex(examples.submit.hex);
    expect([
      gearman.recognise!(bytes, 0, bytes.length), gearman.recognise!(bytes.with(7, 99), 0, bytes.length),
      gearman.frame!(bytes, 0, bytes.length, 0),
    ]).toEqual([true, false, bytes.length]);
    expect(gearman.frame!(bytes.with(3, 0), 0, bytes.length, 0)).toBe(NOT_MINE);
  });
});
