import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './pn-ptcp.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('pn_ptcp', () => {
  it.each([
    ['announce', 'Announce  (Clock), Seq=  7, Master=02:00:00:00:00:02, Prio1="Primary master" active'],
    ['follow', 'FollowUp  (Clock), Seq=  7, Delay=        -55ns, Time: 1000s 000000500ns, Epoch: 1'],
    ['delay', 'DelayReq         , Seq=  7, Delay=          9ns, PortMAC=02:00:00:00:00:02'],
    ['answer', 'DelayRes         , Seq=  7, Delay=          9ns, PortMAC=02:00:00:00:00:02, T2TS=100ns'],
    ['reserved', 'Reserved FrameID 0xff22'],
  ] as const)('says what %s is', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([info, 'none']);
  });

  it('adds up the delay of its parts: tens of nanoseconds, and single ones', () => {
    // 100 times 10, 3 and 11.
    expect(read('sync').info).toContain('Delay=       1014ns');
    expect(lines('sync')).toContain('Header: Sequence=7, Delay=1014ns (0.000,001,003 sec)');
  });

  it('begins what follows a block\'s head at multiples of four', () => {
    const sync = read('sync');
    expect([sync.value('pn_ptcp.t2portrxdelay'), sync.value('pn_ptcp.irdata_uuid'), sync.value('pn_ptcp.clockvariance')])
      .toEqual(['200', '00010203-0405-0607-0809-0a0b0c0d0e0f', '-5']);
    expect(lines('sync')).toContain(
      'Master: Prio1="Primary master" is active, Prio2=Default, Clock: Class="Slave-only clock", Accuracy=100ns (Default), Variance=-5',
    );
  });

  it('shows what it does not know, and goes on behind it', () => {
    expect([read('announce').remarks, read('unknown').remarks]).toEqual([['Undecoded Data, 5 bytes'], ['Undecoded Data, 4 bytes']]);
    expect([read('unknown').values('pn_ptcp.tl_type'), read('lie').trouble]).toEqual([['9', '0'], 'malformed']);
  });

  it('tells frames of other kinds by the ranges of their numbers', () => {
    expect(lines('sync')).toContain('FrameID: 0x0080 (0x0080-0x0081: Real-Time: Sync (without follow up))');
    expect(lines('delay')).toContain('FrameID: 0xff40 (0xFF40-0xFF43: Acyclic Real-Time: Delay)');
  });
});
