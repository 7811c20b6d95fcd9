import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './goose.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('goose', () => {
  it('reads an event', () => {
    const packet = read('event'), value = (name: string) => packet.value(`goose.${name}`);
    expect([packet.protocol, packet.info, packet.trouble]).toEqual(['GOOSE', '', 'none']);
    expect([value('appid'), value('gocbRef'), value('timeAllowedtoLive'), value('t'), value('sqNum'), value('ndsCom')])
      .toEqual(['0x3fff', 'LD0/LLN0$GO$gcb01', '2000', 'Jan  1, 2020 00:00:00.250000000 UTC', '4294967295', '0']);
    expect([value('timeQuality'), value('timeQuality.clockNotSynchronized'), value('timeQuality.accuracy')]).toEqual(['0x2a', '1', '10']);
  });

  it('reads values of every kind, and those within values', () => {
    const packet = read('event'), values = (name: string) => packet.values(`goose.${name}`);
    expect(values('Data')).toEqual(
      ['3', '4', '5', '6', '7', '7', '7', '9', '10', '12', '13', '14', '15', '16', '17', '2', '3', '1', '5', '5', '8', '33'],
    );
    expect([values('boolean'), values('integer'), values('float_value'), values('floating_point').at(-1), values('mMSString'), values('objId')])
      .toEqual([['1', '0'], ['-1', '256', '2'], ['1', '2'], '0501', ['ü'], ['1.3.6.1']]);
    expect([values('array'), values('structure'), values('allData'), values('bit_string'), packet.values('ber.bitstring.padding')])
      .toEqual([['2'], ['2'], ['18'], ['0000'], ['3', '0']]);
  });

  it('remarks on messages that are simulated by half', () => {
    expect([read('simulated').remarks, read('halfSimulated').remarks])
      .toEqual([[], ['Invalid GOOSE: S bit set and Simulation attribute clear']]);
  });

  it('goes on behind a value that is malformed', () => {
    const packet = read('wrongTime');
    expect([packet.trouble, packet.has('goose.t'), packet.value('goose.boolean')]).toEqual(['malformed', false, '1']);
  });

  it('reads what management asks and answers', () => {
    expect(read('references').values('goose.offset_item')).toEqual(['1', '2']);
    expect([read('elements').value('goose.requests'), read('elements').value('goose.references_item')]).toEqual(['2', 'Pos']);
    const found = read('found');
    expect([found.value('goose.posNeg'), found.value('goose.datSet'), found.values('goose.RequestResults'), found.value('goose.error')])
      .toEqual(['2', 'ds1', ['0', '1', '2'], '1']);
    expect([read('refused').value('goose.responseNegative'), read('notSupported').has('goose.gseMngtNotSupported_element')]).toEqual(['1', true]);
  });

  it('does not take other messages for its own', () => {
    expect([read('short').trouble, read('other').trouble]).toEqual(['malformed', 'malformed']);
  });
});
