/** VP9 video in RTP: the payload descriptor of RFC 9628 §4.2 and the scalability structure of §4.2.1. */
import { type Cursor, bits, flag, none, octets, protocol, u16, u8 } from '../../dissect/index.ts';

/** Any number of references follow each other; more than three are not allowed (RFC 9628 §4.2). */
const MOST_REFERENCES = 3;

export const vp9 = protocol({
  name: 'vp9',
  title: 'VP9',
  on: { rtp_dyn_payload_type: ['VP9'] },
  fields: {
    'pld.i': flag('Picture ID present', 0x80),
    'pld.p': flag('Inter-picture predicted frame', 0x40),
    'pld.l': flag('Layer indices present', 0x20),
    'pld.f': flag('Flexible mode', 0x10),
    'pld.b': flag('Start of a frame', 0x08),
    'pld.e': flag('End of a frame', 0x04),
    'pld.v': flag('Scalability structure (SS) data present', 0x02),
    'pld.z': flag('Not a reference frame for upper spatial layers', 0x01),
    'pld.m': flag('Extension flag', 0x80),
    'pld.pid': bits('Picture ID (PID)', 0x7f),
    'pld.pid_ext': bits('Picture ID (PID) Extended', 0x7fff),
    'pld.tid': bits('Temporal layer ID', 0xe0),
    'pld.u': flag('Switching up point', 0x10),
    'pld.sid': bits('Spatial Layer ID', 0x0e),
    'pld.d': flag('Inter-layer dependency used', 0x01),
    'pld.tl0picidx': u8('Temporal layer zero index'),
    'pld.p_diff': bits('Reference index', 0xfe),
    'pld.n': flag('Additional reference index', 0x01),
    'pld.n_s': bits('Number of spatial layers', 0xe0, { text: layers => `${layers + 1} (${layers})` }),
    'pld.y': flag("Spatial layer's frame resolution present", 0x10),
    'pld.g': flag('PG description flag', 0x08),
    'pld.width': u16('Width'),
    'pld.height': u16('Height'),
    'pld.n_g': u8('Number of pictures'),
    picture: none('Picture of the group', { own: true }),
    'pld.group.tid': bits('Temporal layer ID', 0xe0, { id: 'vp9.pld.tid' }),
    'pld.r': bits('Number of references', 0x0c, { own: true }),
    'pld.group.p_diff': u8('Reference index', { id: 'vp9.pld.p_diff' }),
    payload: octets('Payload', { own: true }),
  },
  dissect(p, f) {
    const outer = p.open('Payload descriptor');
    const hasPicture = p.show(f['pld.i']), isPredicted = p.show(f['pld.p']), hasLayers = p.show(f['pld.l']), isFlexible = p.show(f['pld.f']);
    const begins = p.show(f['pld.b']), ends = p.show(f['pld.e']), hasStructure = p.show(f['pld.v']);
    p.take(f['pld.z']);
    p.addInfo(`${begins ? (isPredicted ? ' - Interframe' : ' - Keyframe') : ' - Continuation'}${ends ? ', End of frame' : ''}`);
    if (hasPicture) takePicture(p, f);
    if (hasLayers) takeLayers(p, f, isFlexible);
    if (isFlexible && isPredicted) takeReferences(p, f);
    if (hasStructure) takeStructure(p, f);
    p.close(outer);
    p.takeCaptured(f.payload);
  },
});

type Fields = (typeof vp9)['fields'];

function takePicture(p: Cursor, f: Fields): void {
  if (p.show(f['pld.m'])) p.take(f['pld.pid_ext']);
  else p.take(f['pld.pid']);
}

function takeLayers(p: Cursor, f: Fields, isFlexible: boolean): void {
  p.show(f['pld.tid']);
  p.show(f['pld.u']);
  p.show(f['pld.sid']);
  p.take(f['pld.d']);
  if (!isFlexible) p.take(f['pld.tl0picidx']);
}

function takeReferences(p: Cursor, f: Fields): void {
  for (let count = 1; ; count++) {
    p.show(f['pld.p_diff']);
    if (!p.take(f['pld.n'])) return;
    if (count === MOST_REFERENCES) p.malformed(`more than ${MOST_REFERENCES} references`);
  }
}

/** RFC 9628 §4.2.1: sizes of the spatial layers, and the pictures that a group consists of. */
function takeStructure(p: Cursor, f: Fields): void {
  const outer = p.open('Scalability structure');
  const layers = p.show(f['pld.n_s']) + 1, hasSizes = p.show(f['pld.y']), hasGroup = p.show(f['pld.g']);
  p.skip(1);
  for (let layer = 0; hasSizes && layer < layers; layer++) {
    p.take(f['pld.width']);
    p.take(f['pld.height']);
  }
  if (hasGroup) takeGroup(p, f);
  p.close(outer);
}

function takeGroup(p: Cursor, f: Fields): void {
  const pictures = p.take(f['pld.n_g']);
  for (let picture = 0; picture < pictures; picture++) {
    const outer = p.open(f.picture);
    p.show(f['pld.group.tid']);
    p.show(f['pld.u']);
    const references = p.take(f['pld.r']);
    for (let i = 0; i < references; i++) p.take(f['pld.group.p_diff']);
    p.close(outer);
  }
}
