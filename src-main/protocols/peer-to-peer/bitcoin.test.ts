import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './bitcoin.examples.ts';
import { bitcoin } from './bitcoin.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'bitcoin' });

describe('bitcoin', () => {
  it('begins with versions', () => {
    const version = read('version');
    expect([
      version.info, version.value('bitcoin.version.version'), version.value('bitcoin.string.value'), version.values('bitcoin.address.port'),
      version.value('bitcoin.version.relay'),
    ]).toEqual(['version', '70015', '/Satoshi:0.20/', ['8333', '8333'], '1']);
    expect([
      version.value('bitcoin.services.network'),
      version.lines().some(line => line.trim() === 'Node timestamp: Sep 13, 2020 12:26:40.000000000 UTC'),
    ]).toEqual(['1', true]);
    expect([read('oldVersion').trouble, read('verack').info]).toEqual(['none', 'verack']);
  });

  it('tells of nodes and of what they have, with counts of several bytes', () => {
    expect([read('addr').value('bitcoin.address.address'), read('inv').value('bitcoin.inv.count'), read('inv').values('bitcoin.inv.type')])
      .toEqual(['::ffff:10.0.0.1', '2', ['1', '2']]);
    expect([read('getdata').lines().some(line => line.includes('MSG_WITNESS_TX')), read('getblocks').value('bitcoin.getblocks.hash_stop')])
      .toEqual([true, '02'.repeat(32)]);
  });

  it('sends transactions, with witnesses as BIP 144 has them', () => {
    const tx = read('tx');
    expect([tx.value('bitcoin.tx.in.sig_script'), tx.value('bitcoin.tx.out.value'), tx.value('bitcoin.tx.lock_time'), tx.trouble])
      .toEqual(['4730', '5000', '0', 'none']);
    expect([read('witness').values('bitcoin.tx.witness'), read('witness').value('bitcoin.tx.input_count'), read('witness').trouble])
      .toEqual([['aa', ''], '1', 'none']);
    expect([read('longScript').has('bitcoin.script_length.invalid'), read('longScript').trouble]).toEqual([true, 'malformed']);
  });

  it('sends blocks and their headers', () => {
    expect([read('block').value('bitcoin.block.nonce'), read('block').has('bitcoin.tx'), read('headers').values('bitcoin.headers.count')])
      .toEqual(['0x00003039', true, ['1', '0']]);
    expect([read('merkle').value('bitcoin.merkleblock.flags.data'), read('filter').value('bitcoin.filterload.nflags')]).toEqual(['1d', '0x01']);
  });

  it('says why it refuses, BIP 61, and what it does not know', () => {
    expect([
      read('reject').values('bitcoin.string.value'), read('fee').value('bitcoin.feefilter.rate'), read('ping').value('bitcoin.ping.nonce'),
    ]).toEqual([['tx', 'bad'], '1000', '0x000000000000004d']);
    expect([read('unknown').info, read('unknown').has('bitcoin.command.unknown')]).toEqual(['[unknown command]', true]);
  });

  it('is known by its magic on any port', () => {
    const bytes = fromHex(examples.ping.hex);
    expect([
      bitcoin.recognise!(bytes, 0, bytes.length), bitcoin.recognise!(bytes.with(5, 0xff), 0, bytes.length), bitcoin.frame!(bytes, 0, 24, 0),
      bitcoin.frame!(bytes, 0, 10, 0), bitcoin.frame!(bytes, 1, 20, 0),
    ]).toEqual([true, false, 32, MORE, NOT_MINE]);
  });
});
