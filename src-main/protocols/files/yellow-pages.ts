/** Sun's yellow pages, the Network Information Service: `yp_prot.h` of SunOS. Maps of names, and who has them. */
import { type Cursor, bool, i32, ipv4, none, text, u32 } from '../../dissect/index.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Procedure, type Take, YES_NO, remoteProgram } from './rpc/remote-program.ts';
import { takeWholeText } from './rpc/xdr.ts';

const STATUSES: Readonly<Record<number, string>> = {
  1: 'YP_TRUE', 2: 'YP_NOMORE', 0: 'YP_FALSE', [-1]: 'YP_NOMAP', [-2]: 'YP_NODOM', [-3]: 'YP_NOKEY', [-4]: 'YP_BADOP', [-5]: 'YP_BADDB',
  [-6]: 'YP_YPERR', [-7]: 'YP_BADARGS', [-8]: 'YP_VERS',
};
const TRANSFERS: Readonly<Record<number, string>> = {
  1: 'YPXFR_SUCC', 2: 'YPXFR_AGE', [-1]: 'YPXFR_NOMAP', [-2]: 'YPXFR_NODOM', [-3]: 'YPXFR_RSRC', [-4]: 'YPXFR_RPC', [-5]: 'YPXFR_MADDR',
  [-6]: 'YPXFR_YPERR', [-7]: 'YPXFR_BADARGS', [-8]: 'YPXFR_DBM', [-9]: 'YPXFR_FILE', [-10]: 'YPXFR_SKEW', [-11]: 'YPXFR_CLEAR',
  [-12]: 'YPXFR_FORCE', [-13]: 'YPXFR_XFRERR', [-14]: 'YPXFR_REFUSED',
};
const VERSION_2 = 2, FOUND = 1;

const f = {
  domain: text('Domain'),
  servesdomain: bool('Serves Domain', YES_NO),
  map: text('Map Name'),
  map_parms: none('YP Map Parameters'),
  key: text('Key'),
  value: text('Value'),
  status: i32('Status', { values: STATUSES }),
  more: bool('More', YES_NO),
  peer: text('Peer Name'),
  ordernum: u32('Order Number'),
  transid: ipv4('Host Transport ID'),
  prog: u32('Program Number'),
  port: u32('Port'),
  xfrstat: i32('Xfrstat', { values: TRANSFERS }),
};

const domain: Take = p => void takeWholeText(p, f.domain);
const serves: Take = p => void p.take(f.servesdomain);
const mapOf = (p: Cursor): string => `${takeWholeText(p, f.domain)}/${takeWholeText(p, f.map)}`;
const map: Take = p => void mapOf(p);

/** ypresp_key_val */
const pair: Take = p => {
  p.take(f.status);
  takeWholeText(p, f.value);
  takeWholeText(p, f.key);
};

const PROCEDURES: Readonly<Record<number, Procedure>> = {
  1: { call: domain, reply: serves },
  2: { call: domain, reply: serves },
  3: {
    call: p => ` ${mapOf(p)}/${takeWholeText(p, f.key)}`,
    reply(p) {
      p.take(f.status);
      return ` ${takeWholeText(p, f.value)}`;
    },
  },
  4: { call: map, reply: pair },
  5: {
    call(p) {
      mapOf(p);
      takeWholeText(p, f.key);
    },
    reply: pair,
  },
  6: {
    call(p) {
      const outer = p.open(f.map_parms);
      mapOf(p);
      p.take(f.ordernum);
      takeWholeText(p, f.peer);
      p.close(outer);
      p.take(f.transid);
      p.take(f.prog);
      p.take(f.port);
    },
    reply(p) {
      p.take(f.transid);
      p.take(f.xfrstat);
    },
  },
  8: {
    call: map,
    reply(p) {
      while (p.take(f.more)) pair(p, VERSION_2);
    },
  },
  9: {
    call: map,
    reply(p) {
      p.take(f.status);
      takeWholeText(p, f.peer);
    },
  },
  10: {
    call: p => ` ${mapOf(p)}`,
    reply(p) {
      p.take(f.status);
      return ` ${hex(p.take(f.ordernum), 8)}`;
    },
  },
  11: {
    call: domain,
    reply(p) {
      p.take(f.status);
      while (p.take(f.more)) takeWholeText(p, f.map);
    },
  },
};

export const ypserv = remoteProgram({
  program: 100004,
  name: 'ypserv',
  title: 'Yellow Pages Service',
  short: 'YPSERV',
  versions: [1, VERSION_2],
  fields: f,
  // Those of version 1 are called with other parameters, which nobody has sent for long.
  procedures: version => (version === VERSION_2 ? PROCEDURES : {}),
});

const b = {
  domain: text('Domain'),
  resp_type: u32('Response Type', { values: { 1: 'SUCC_VAL', 2: 'FAIL_VAL' } }),
  error: u32('Error', { own: true, values: { 1: 'internal', 2: 'no bound server for the domain', 3: 'no resources' } }),
  addr: ipv4('IP Addr'),
  port: u32('Port'),
  'setdom.version': u32('Version'),
};

/** ypbind_binding; the port has two bytes, with two that fill the word up. */
function takeBinding(p: Cursor): void {
  p.take(b.addr);
  p.set(b.port, p.u16(), p.at, 2);
  p.skip(4);
}

const BINDING: Readonly<Record<number, Procedure>> = {
  1: {
    call: p => void takeWholeText(p, b.domain),
    reply(p) {
      if (p.take(b.resp_type) === FOUND) takeBinding(p);
      else p.take(b.error);
    },
  },
  2: {
    call(p) {
      takeWholeText(p, b.domain);
      takeBinding(p);
      p.take(b['setdom.version']);
    },
  },
};

export const ypbind = remoteProgram({
  program: 100007,
  name: 'ypbind',
  title: 'Yellow Pages Bind',
  short: 'YPBIND',
  versions: [1, VERSION_2],
  fields: b,
  procedures: version => (version === VERSION_2 ? BINDING : {}),
});
