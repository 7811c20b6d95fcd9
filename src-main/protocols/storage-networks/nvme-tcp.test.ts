import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './nvme-tcp.examples.ts';
import { nvmeTcp } from './nvme-tcp.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'nvme-tcp' });
const lengthOf = (hex: string): number => nvmeTcp.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

/** One connection on the standard port: what the host says is even, what the controller answers odd. */
function conversation(names: readonly (keyof typeof examples)[]) {
  let host = 101, controller = 301;
  const packets = [
    tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 4420], sequence: 100, ack: 0, flags: 'S' }),
    tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [4420, 40000], sequence: 300, ack: 101, flags: 'SA' }),
    ...names.map((name, i) => {
      const payload = fromHex(examples[name].hex), asks = i % 2 === 0;
      const packet = asks
        ? tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 4420], sequence: host, ack: controller, flags: 'PA', payload })
        : tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [4420, 40000], sequence: controller, ack: host, flags: 'PA', payload });
      if (asks) host += payload.length;
      else controller += payload.length;
      return packet;
    }),
  ];
  const { around, registry } = scanned(packets);
  return (i: number) => dissect(packets[i + 2], { around: around.at(i + 2), registry, record: { number: i + 3 } });
}

describe('nvme-tcp', () => {
  it('reads the beginning of a connection', () => {
    expect([read('request').info, read('request').value('nvme-tcp.icreq.maxr2t'), read('answer').value('nvme-tcp.icresp.maxdata')])
      .toEqual(['Initialize Connection Request', '4', '131072']);
    expect([read('terminated').info, read('terminated').value('nvme-tcp.c2htermreq.phfo')])
      .toEqual(['Controller to Host Termination Request', '0x00000004']);
  });

  it('reads who connects to which queue, the size of which counts from zero', () => {
    const packet = read('connect');
    expect([packet.info, packet.value('nvme.fabrics.cmd.connect.qid'), packet.value('nvme.fabrics.cmd.connect.kato')])
      .toEqual(['NVMeOF Connect', '0', '15000']);
    expect([packet.value('nvme.fabrics.cmd.connect.data.subnqn'), packet.value('nvme.cmd.sgl1.len')])
      .toEqual(['nqn.2014-08.org.nvmexpress.discovery', '1024']);
    expect(packet.lines()).toEqual(expect.arrayContaining([expect.stringContaining('Submission Queue Size: 32')]));
  });

  it('knows what a completion answers, and a property by what was asked for', () => {
    const at = conversation(['request', 'answer', 'connect', 'connected', 'getCapabilities', 'capabilities']);
    expect([at(3).info, at(3).value('nvme.fabrics.cqe.connect.cntrlid'), at(3).value('nvme.fabrics.cmd_pkt')])
      .toEqual(['NVMeOF CQE for Connect', '0x0001', '5']);
    expect([at(4).info, at(4).value('nvme.fabrics.cqe_pkt')]).toEqual(['NVMeOF Property Get Controller Capabilities', '8']);
    expect([at(5).info, at(5).value('nvme.fabrics.prop_get.ccap.to'), at(5).value('nvme.fabrics.prop_get.ccap.cqr')])
      .toEqual(['NVMeOF CQE for Property Get Controller Capabilities', '60', '1']);
    // 0x3c units of 500 ms.
    expect(at(5).lines()).toEqual(expect.arrayContaining([expect.stringContaining('Timeout (to ready status): 0x3c (30000 ms)')]));
  });

  it('reads a log page of the admin queue', () => {
    const at = conversation(['connect', 'connected', 'readLog', 'health']);
    expect([at(2).info, at(2).value('nvme.cmd.get_logpage.numd'), at(2).value('nvme.data.tr0')])
      .toEqual(['NVMe Get Log Page SMART/Health Information', '127', '6']);
    expect([at(3).info, at(3).value('nvme.cmd.get_logpage.smart.cw.sc'), at(3).value('nvme.cmd.get_logpage.smart.ct')])
      .toEqual(['NVMeOF Data for Get Log Page SMART/Health Information, offset 0', '1', '300']);
    expect(at(3).lines()).toEqual(expect.arrayContaining([expect.stringContaining('Data Units Read (2)')]));
  });

  it('reads what features are set to, and what they are said to be', () => {
    const at = conversation(['connect', 'connected', 'setQueues', 'queues', 'getThreshold', 'threshold']);
    expect([at(2).info, at(3).info, at(4).info]).toEqual(['NVMe Set Features', 'NVMe CQE for Set Features', 'NVMe Get Features']);
    const lines = [2, 3, 5].flatMap(i => at(i).lines());
    for (const words of [
      'Number of IO Submission Queues Requested: 4', 'Number of IO Completion Queues Allocated: 3',
      'Threshold Type Select: Under Temperature Threshold',
    ]) expect(lines).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
    expect(at(5).value('nvme.cqe.dword0.get_features.tt.tmpth')).toBe('0x0000014f');
  });

  it('reads blocks, one more than the number says, and what was wrong with them', () => {
    const packet = read('read');
    expect([packet.info, packet.value('nvme.cmd.slba'), packet.value('nvme.cmd.nlb'), packet.value('nvme.cmd.fua')])
      .toEqual(['NVMe Read', '0x0000000000001000', '8', '0x0001']);
    // §4.6: bits 11 to 9 are the type (2, media), bits 8 to 1 the code.
    expect(dissect(examples.failed.hex.replace('0085', '0285'), { as: 'nvme-tcp' }).value('nvme.cqe.status.sct')).toBe('0x0002');
    expect(read('ready').value('nvme-tcp.r2t.length')).toBe('4096');
  });

  it('is as long as the common header says', () => {
    expect([examples.connect.hex, examples.ready.hex, '04004848', '0400480004000000'].map(lengthOf)).toEqual([1096, 24, MORE, NOT_MINE]);
    const request = fromHex(examples.request.hex);
    expect([nvmeTcp.recognise!(request, 0, 128), nvmeTcp.recognise!(request, 0, 100)]).toEqual([true, false]);
    expect(nvmeTcp.recognise!(fromHex(examples.request.hex.replace(/00$/, '01')), 0, 128)).toBe(false);
  });
});
