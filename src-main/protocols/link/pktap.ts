/** Packets of macOS with the process they belong to, LINKTYPE_PKTAP: the header of bsd/net/pktap.h, in the byte order of Macs. */
import { protocol, text, u16, u32 } from '../../dissect/index.ts';

const INTERFACE_NAME = 24;
const COMMAND = 20;
const HEADER = 108;
const PACKET = 1;

export const pktap = protocol({
  name: 'pktap',
  title: 'PKTAP packet header',
  // LINKTYPE_USER2 is what older systems wrote.
  on: { wtap_encap: [149, 258] },
  fields: {
    hdrlen: u32('Header length', { little: true }),
    rectype: u32('Record type', { little: true }),
    dlt: u32('DLT', { little: true }),
    ifname: text('Interface name'),
    flags: u32('Flags', { hex: true, little: true }),
    pfamily: u32('Protocol family', { little: true }),
    llhdrlen: u32('Link-layer header length', { little: true }),
    lltrlrlen: u32('Link-layer trailer length', { little: true }),
    pid: u32('Process ID', { little: true }),
    cmdname: text('Command name'),
    svc_class: u32('Service class', { little: true }),
    iftype: u16('Interface type', { little: true }),
    ifunit: u16('Interface unit', { little: true }),
    epid: u32('Effective process ID', { little: true }),
    ecmdname: text('Effective command name'),
  },
  dissect(p, f) {
    const length = p.take(f.hdrlen);
    const type = p.take(f.rectype);
    const link = p.take(f.dlt);
    p.info('PKTAP');
    if (length < HEADER) p.malformed(`a header of ${length} bytes`);
    p.take(f.ifname, INTERFACE_NAME);
    p.take(f.flags);
    p.take(f.pfamily);
    p.take(f.llhdrlen);
    p.take(f.lltrlrlen);
    p.take(f.pid);
    p.take(f.cmdname, COMMAND);
    p.take(f.svc_class);
    p.take(f.iftype);
    p.take(f.ifunit);
    p.take(f.epid);
    p.take(f.ecmdname, COMMAND);
    p.skip(length - HEADER);
    if (type === PACKET) p.passing('pcap_pktdata');
    if (type !== PACKET || !p.next('wtap_encap', link)) p.data();
  },
});
