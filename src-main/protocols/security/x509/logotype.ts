/** Logotypes of communities, issuers and subjects, RFC 3709 §4.1. */
import { type Field, none, octets, text, u32 } from '../../../dissect/index.ts';
import { readAlgorithm } from './algorithm.ts';
import { type Element, SEQUENCE, elements, isContext, isUniversal, nextElement, openElement, openList, takeContents } from './element.ts';

const CHOICES: Readonly<Record<number, string>> = { 0: 'direct', 1: 'indirect' };
const named = <V>(declare: (title: string, options: { id: string }) => Field<V>, title: string, suffix = ''): Field<V> =>
  declare(title, { id: `logotypecertextn.${title.replace(' ', '_')}${suffix}` });

export const LOGOTYPE_FIELDS = {
  logotypes: named(none, 'LogotypeExtn', '_element'),
  communityLogos: named(u32, 'communityLogos'),
  issuerLogo: u32('issuerLogo', { id: 'logotypecertextn.issuerLogo', values: CHOICES }),
  subjectLogo: u32('subjectLogo', { id: 'logotypecertextn.subjectLogo', values: CHOICES }),
  communityLogo: u32('LogotypeInfo', { id: 'logotypecertextn.LogotypeInfo', values: CHOICES }),
  direct: named(none, 'direct', '_element'),
  images: named(u32, 'image'),
  image: named(none, 'LogotypeImage', '_element'),
  imageDetails: named(none, 'imageDetails', '_element'),
  mediaType: named(text, 'mediaType'),
  hashes: named(u32, 'logotypeHash'),
  hash: named(none, 'HashAlgAndValue', '_element'),
  hashAlgorithm: named(none, 'hashAlg', '_element'),
  hashValue: named(octets, 'hashValue'),
  uris: named(u32, 'logotypeURI'),
  address: named(text, 'logotypeURI item'),
};

const f = LOGOTYPE_FIELDS;

export function readLogotypes(extension: Element): void {
  const { p } = extension;
  const outer = openElement(extension, f.logotypes);
  for (const logos of elements(p)) {
    const info = nextElement(logos.p);
    if (info === undefined) continue;
    if (isContext(logos, 1)) readInfo(info, f.issuerLogo);
    else if (isContext(logos, 2)) readInfo(info, f.subjectLogo);
    else if (isContext(logos, 0)) readCommunities(info);
  }
  p.close(outer);
}

function readCommunities(list: Element): void {
  const { p } = list;
  const outer = openList(list, f.communityLogos);
  for (const info of elements(p)) readInfo(info, f.communityLogo);
  p.close(outer);
}

/** Of an indirect logotype only that it is one is shown: what it is lies elsewhere. */
function readInfo(info: Element, field: Field<number>): void {
  const { p } = info;
  p.set(field, info.tag, info.start, info.size);
  const outer = p.under();
  if (isContext(info, 0)) {
    const inner = openElement(info, f.direct);
    const images = nextElement(p);
    if (isUniversal(images, SEQUENCE)) readImages(images);
    p.close(inner);
  }
  p.close(outer);
}

function readImages(list: Element): void {
  const { p } = list;
  const outer = openList(list, f.images);
  for (const image of elements(p)) {
    const inner = openElement(image, f.image);
    const details = nextElement(image.p);
    if (details !== undefined) readDetails(details);
    image.p.close(inner);
  }
  p.close(outer);
}

function readDetails(details: Element): void {
  const { p } = details;
  const outer = openElement(details, f.imageDetails);
  const type = nextElement(p), hashes = nextElement(p), uris = nextElement(p);
  if (type !== undefined) takeContents(type, f.mediaType);
  if (hashes !== undefined) readHashes(hashes);
  if (uris !== undefined) {
    const inner = openList(uris, f.uris);
    for (const uri of elements(uris.p)) takeContents(uri, f.address);
    uris.p.close(inner);
  }
  p.close(outer);
}

function readHashes(list: Element): void {
  const { p } = list;
  const outer = openList(list, f.hashes);
  for (const hash of elements(p)) {
    const inner = openElement(hash, f.hash);
    const algorithm = nextElement(hash.p), value = nextElement(hash.p);
    if (algorithm !== undefined) readAlgorithm(algorithm, f.hashAlgorithm);
    if (value !== undefined) takeContents(value, f.hashValue);
    hash.p.close(inner);
  }
  p.close(outer);
}
