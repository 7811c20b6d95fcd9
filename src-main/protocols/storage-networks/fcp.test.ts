import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './fcp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

describe('fcp', () => {
  it('reads commands and which way their data go', () => {
    const inquiry = read('inquiry'), write = read('write');
    expect([inquiry.info, inquiry.value('fcp.rddata'), inquiry.value('fcp.wrdata'), inquiry.value('fcp.dl'), inquiry.value('scsi_spc.opcode')])
      .toEqual(['SCSI: Inquiry LUN: 0x00 ', '1', '0', '255', '0x12']);
    expect([write.value('fcp.lun'), write.value('fcp.crn'), write.value('fcp.taskattr'), write.value('scsi_sbc.rdwr10.lba')])
      .toEqual(['0x05', '7', '0x01', '4096']);
  });

  it('reads what is to become of tasks, and what became of them', () => {
    expect([read('reset').info, read('reset').value('fcp.mgmt.flags.lu_reset')]).toEqual(['[FCP LU_RESET] SCSI: Test Unit Ready LUN: 0x05 ', '1']);
    expect([read('failed').value('fcp.rspcode'), read('failed').has('fcp.resid')]).toEqual(['0x05', false]);
    expect([read('good').value('fcp.resid'), read('good').value('fcp.status'), read('good').has('fcp.snslen')]).toEqual(['219', '0x00', false]);
    expect([read('refused').info, read('refused').value('scsi.sns.key')]).toEqual(['SCSI: Response (Check Condition)', '0x02']);
    expect([read('bothWays').value('fcp.bidir_resid'), read('bothWays').value('scsi.sns.key')]).toEqual(['512', '0x02']);
    expect([read('ready').info, read('ready').value('fcp.burstlen'), read('confirm').info]).toEqual(['XFER_RDY', '4096', 'Confirm']);
  });

  it('knows which command data and responses are of, by the exchange that it began', () => {
    const packets = (['inquiry', 'write', 'answer', 'good', 'ready', 'refused', 'written'] as const).map(name => fromHex(examples[name].hex));
    const { around, registry } = scanned(packets);
    const [inquiry, write, answer, good, , refused, written] = packets.map((packet, i) =>
      dissect(packet, { around: around.at(i), registry, record: { number: i + 1 } }));
    expect([inquiry.value('fcp.response_in'), write.value('fcp.response_in'), good.value('fcp.request_in'), refused.value('fcp.request_in')])
      .toEqual(['4', '6', '1', '2']);
    expect([answer.info, answer.value('scsi.inquiry.vendor_id'), good.info]).toEqual([
      'SCSI: Data In LUN: 0x00 (Inquiry Response Data) ', 'VENDOR  ', 'SCSI: Response LUN: 0x00 (Inquiry) (Good)',
    ]);
    expect(written.info).toBe('SCSI: Data Out LUN: 0x05 (Write(10) Request Data) ');
    expect(refused.info).toBe('SCSI: Response LUN: 0x05 (Write(10)) (Check Condition)');
  });
});
