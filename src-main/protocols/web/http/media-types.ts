/** Which protocol reads a body of a media type (RFC 9110 §8.3.1). */
import type { Cursor } from '../../../dissect/index.ts';

export interface MediaType {
  /** `text/html`, in lower case. */
  readonly type: string;
  /** What follows the first semicolon, as it was sent. */
  readonly parameters: string;
}

/** Name of what the protocol of a body finds its media type under in `p.packet.notes`. */
export const MEDIA_TYPE = 'media type';

/** Gives all that is left to the protocol for this content type, shown below node `under` (-1: the top level); bytes of an unnamed type are data. */
export function callMedia(p: Cursor, contentType: string | undefined, under = -1): void {
  const type = contentType === undefined || contentType.trim() === '' ? '' : setMedia(p, contentType).type;
  if (type === '' || type === 'application/octet-stream') {
    if (p.available > 0) p.call('data', p.remaining, under);
  } else if (type.startsWith('image/')) {
    p.call(pictureOf(p) ?? fallback(type), p.remaining, under);
  } else if (!p.nest('media_type', type, under)) {
    p.call(fallback(type), p.remaining, under);
  }
}

/** A body whose type nobody names is what it looks like (RFC 9110 §8.3): JSON, or text. */
export function callUntyped(p: Cursor): void {
  p.packet.notes.set(MEDIA_TYPE, { type: '', parameters: '' } satisfies MediaType);
  p.call(p.bytes[p.at] === 0x7b || p.bytes[p.at] === 0x5b ? 'json' : 'data-text-lines');
}

const SIGNATURES: readonly (readonly [signature: string, protocol: string])[] = [
  ['GIF8', 'image-gif'], ['\x89PNG\r\n\x1a\n', 'png'], ['\xff\xd8\xff', 'image-jfif'],
];

/** Pictures are known by how they begin: many servers go by the name of a file, which may lie. */
function pictureOf({ bytes, at, end }: Cursor): string | undefined {
  return SIGNATURES.find(
    ([signature]) => at + signature.length <= end && Array.from(signature).every((c, i) => bytes[at + i] === c.charCodeAt(0)),
  )?.[1];
}

/** The value of a Content-Type header. */
export function mediaTypeIn(contentType: string): MediaType {
  const semicolon = contentType.indexOf(';');
  const type = (semicolon < 0 ? contentType : contentType.slice(0, semicolon)).trim().toLowerCase();
  return { type, parameters: semicolon < 0 ? '' : contentType.slice(semicolon + 1).trim() };
}

/** Says to the protocol of a body which media type it has. */
export function setMedia(p: Cursor, contentType: string): MediaType {
  const media = mediaTypeIn(contentType);
  p.packet.notes.set(MEDIA_TYPE, media);
  return media;
}

function fallback(type: string): string {
  if (type.startsWith('multipart/')) return 'mime_multipart';
  if (type.endsWith('+json')) return 'json';
  if (type.endsWith('+xml')) return 'xml';
  return type.startsWith('text/') ? 'data-text-lines' : 'media';
}

/** Whether the bodies of a type that has no reader of its own have none by its kind either: those of `application/dtmf-relay`, say. */
export function isUnread(type: string): boolean {
  return type !== '' && !type.startsWith('image/') && type !== 'application/octet-stream' && fallback(type) === 'media';
}

/** The media type of the body that is being read. */
export function mediaTypeOf(p: Cursor): MediaType {
  return (p.packet.notes.get(MEDIA_TYPE) as MediaType | undefined) ?? { type: '', parameters: '' };
}
