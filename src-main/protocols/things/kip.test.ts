import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './kip.examples.ts';
import { kip } from './kip.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('KNXnet/IP', () => {
  it('reads who is there, and what that is', () => {
    expect(read('search').info).toBe('SearchReq @10.0.0.1:3671');
    const found = read('found');
    expect([found.info, found.protocol]).toEqual(['SearchResp @10.0.0.1:3671, 1.1.1 "KNX IP Router" PROGMODE', 'KNXnet/IP']);
    // 0x0011 is the project 1, and in it the installation 1 (3.8.2 §7.5.4.2).
    expect([found.value('knxip.project.nr'), found.value('knxip.project.installation'), found.value('knxip.mcaddr')])
      .toEqual(['1', '1', '224.0.23.12']);
    expect([found.values('knxip.service.version').length, read('extended').info]).toEqual([3, 'SearchReqExt @10.0.0.1:3671 ProgMode']);
    const described = read('described');
    expect([described.info, described.value('knxip.dhcp'), described.values('knxip.knxaddr')])
      .toEqual(['DescrResp: DevInfo, SuppSvc, IpConfig, CurConfig, KnxAddr, MfrData', '10.0.0.3', ['0x1101', '0x1101', '0x1102']]);
  });

  it('reads how connections begin and end', () => {
    expect([read('connect').info, read('connected').info, read('refused').info]).toEqual([
      'Tunnel ConnectReq @10.0.0.1:3671 @10.0.0.1:3671', 'Tunnel ConnectResp #15 @10.0.0.1:3671, 1.1.2', 'ConnectResp E_NO_MORE_CONNECTIONS',
    ]);
    expect([read('alive').info, read('ended').info, read('acknowledged').info])
      .toEqual(['ConnStateReq #15 @10.0.0.1:3671', 'DisconnectResp #15 E_CONNECTION_ID', 'TunnelAck #15:7 OK']);
    expect([read('lost').info, read('busy').info, read('endless').trouble]).toEqual(['RoutingLoss: 5', 'RoutingBusy: 100 ms', 'malformed']);
  });

  it('reads frames of the bus', () => {
    // Six bits are enough for a switch; a temperature has two bytes of its own.
    expect([read('write').info, read('temperature').info, read('routed').info]).toEqual([
      'TunnelReq #15:7 L_Data.ind 1.1.5->1/2/3 GroupValueWrite $01', 'TunnelReq #15:7 L_Data.ind 1.1.5->1/2/3 GroupValueWrite $0C1A',
      'RoutingInd L_Data.ind 1.1.5->1/2/3 GroupValueWrite $00',
    ]);
    expect([read('write').value('cemi.prio'), read('write').value('cemi.hc'), read('write').value('cemi.ad')]).toEqual(['3', '6', '0x01']);
    expect(read('noted').value('cemi.ait.n')).toBe('0x01');
    expect(['connectDevice', 'descriptor', 'acknowledge', 'propertyRead', 'memory', 'userMemory', 'authorize', 'converter', 'own']
      .map(name => read(name as keyof typeof examples).info.slice(16))).toEqual([
      'L_Data.ind 0.0.0->1.1.7 Connect', 'L_Data.ind 1.1.7->1.1.5 DevDescrResp $0701', 'L_Data.ind 1.1.7->1.1.5 ACK',
      'L_Data.ind 0.0.0->1.1.7 PropValueRead OX=0 P=11', 'L_Data.ind 0.0.0->1.1.7 MemWrite X=$4000 $AA',
      'L_Data.ind 0.0.0->1.1.7 UserMemResp N=2 X=$40010 $AABB', 'L_Data.ind 0.0.0->1.1.7 AuthReq $FFFFFFFF',
      'L_Data.ind 0.0.0->1.1.7 AdcRead #1', 'M_PropRead.con OT=11 P=52 $02',
    ]);
    expect([read('propertyRead').value('cemi.ax'), read('descriptor').value('cemi.ac'), read('descriptor').value('cemi.st')])
      .toEqual(['0x03d5', '0x000d', '1']);
  });

  it('takes what begins as its header does, on TCP as long as that says', () => {
    const bytes = fromHex(examples.search.hex), cut = (end: number) => kip.frame!(bytes, 0, end, 0);
    expect([kip.accepts!(bytes, 0, bytes.length), kip.accepts!(bytes.subarray(1), 0, bytes.length - 1), cut(bytes.length), cut(4)])
      .toEqual([true, false, bytes.length, MORE]);
    expect(kip.frame!(new Uint8Array(8), 0, 8, 0)).toBe(NOT_MINE);
  });
});
