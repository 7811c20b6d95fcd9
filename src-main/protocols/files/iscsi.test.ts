import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './iscsi.examples.ts';
import { iscsi } from './iscsi.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'iscsi' });

/** The second as the answer to the first. */
function answer(request: keyof typeof examples, response: keyof typeof examples) {
  const messages = [request, response].map((name, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex),
  }));
  return dissect(messages[1].bytes, { as: 'iscsi', around: conversationOf(messages), record: { number: 2, seconds: 1 } });
}

describe('iscsi', () => {
  it.each([
    ['login', 'Login Command'], ['loginAnswer', 'Login Response (Success)'], ['refused', 'Login Response (Target not found)'],
    ['textAnswer', 'Text Response'], ['unready', 'SCSI: Test Unit Ready LUN: 0x00 '], ['failed', 'SCSI Response (Check Condition)'],
    ['read', 'SCSI: Read(10) LUN: 0x01 (LBA: 0x00000800, Len: 8) '],
    ['write', 'SCSI: Write(16) LUN: 0x01 (LBA: 0x00000800, Len: 2) '],
    ['logout', 'Logout Command (Close session)'], ['logoutAnswer', 'Logout Response'], ['task', 'Task Management Function (Abort Task)'],
    ['taskAnswer', 'Task Management Function Response (Task not in task set)'], ['ping', 'NOP Out'], ['pong', 'NOP In'],
    ['ready', 'Ready To Transfer'],
    ['dataOut', 'SCSI: Data Out LUN: 0x01 '], ['reject', 'Reject (0x04)'], ['event', 'Asynchronous Message'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.protocol]).toEqual([info, 'none', 'iSCSI']);
  });

  it('reads what both sides agree upon', () => {
    const packet = read(examples.login);
    expect([packet.values('iscsi.keyvalue').slice(0, 2), packet.value('iscsi.isid.t'), packet.value('iscsi.padding')])
      .toEqual([['InitiatorName=iqn.2007-10.com.github:sahlberg:libiscsi:iscsi-ls', 'SessionType=Discovery'], '0x02', '00']);
    expect(read(examples.textAnswer).values('iscsi.keyvalue')).toEqual(['TargetName=iqn.2026-11.lab:disk', 'TargetAddress=127.0.0.1:3260,1']);
  });

  it('knows of an answer which command it is of', () => {
    const capacity = answer('capacity', 'capacityAnswer');
    expect([
      capacity.info, capacity.value('scsi_sbc.returned_lba'), capacity.value('scsi_sbc.blocksize'), capacity.value('iscsi.request_frame'),
      capacity.value('iscsi.time'),
    ])
      .toEqual([
        'SCSI: Data In LUN: 0x01 (Read Capacity(10) Response Data) SCSI: Response LUN: 0x01 (Read Capacity(10)) (Good)', '2047', '512', '1',
        '1.000000000',
      ]);
    expect(answer('luns', 'lunsAnswer').value('scsi.reportluns.lun_list_length')).toBe('8');
    expect(answer('inquiry', 'inquired').value('scsi.inquiry.vendor_id')).toContain('IET');
  });

  it('says why a command failed', () => {
    const packet = answer('unready', 'failed');
    expect([packet.info, packet.value('scsi.sns.key'), packet.value('scsi.sns.ascascq')])
      .toEqual(['SCSI Response (Check Condition) LUN:0x00 ', '0x06', '0x2900']);
  });

  it('cuts its stream by the lengths in the header', () => {
    const login = fromHex(examples.login.hex);
    expect([iscsi.frame!(login, 0, login.length, 0), iscsi.frame!(login, 0, 47, 0), iscsi.frame!(new Uint8Array(48).fill(0x3b), 0, 48, 0)])
      .toEqual([444, MORE, NOT_MINE]);
    expect([iscsi.recognise!(login, 0, login.length), iscsi.recognise!(fromHex(examples.text.hex), 0, 64)]).toEqual([true, false]);
  });
});
