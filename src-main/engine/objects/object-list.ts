/** Objects of a capture as the window asks for them: a list, the begin of one, files. */
import { type Call, type ObjectId, type ObjectInfo, type ObjectList, UserError } from '../../api/index.ts';
import type { CarriedObject } from '../../dissect/index.ts';
import { saveBytes, saveFile } from '../../export/atomic-file.ts';
import { NameList, objectName } from '../../export/object-names.ts';
import { ZipFile } from '../../export/zip-file.ts';
import { AllRows } from '../all-rows.ts';
import { CarriedObjects } from './carried-objects.ts';
import type { OpenCapture } from '../open-capture.ts';
import { Turns } from '../turns.ts';

/** More are not listed: nobody looks through them, and each crosses to the window. */
const MOST_LISTED = 100_000;

type Progress = Call<{ readonly done: number; readonly total: number }>;

export async function listObjects(capture: OpenCapture, { signal, progress }: Progress): Promise<ObjectList> {
  const finder = new CarriedObjects(capture), turns = new Turns(signal);
  const objects: ObjectInfo[] = [];
  for (const row of finder.among(new AllRows(capture.rows))) {
    for (const [nth, object] of finder.of(row).entries()) {
      if (objects.length === MOST_LISTED) return { objects, more: true };
      objects.push(infoOf(object, row + 1, nth));
    }
    if (!turns.over) continue;
    progress?.({ done: row, total: capture.rows });
    await turns.next();
  }
  return { objects, more: false };
}

function infoOf({ protocol, host, uri, contentType, bytes, trouble }: CarriedObject, frame: number, nth: number): ObjectInfo {
  return { frame, nth, protocol, host, contentType, size: bytes.length, name: objectName(uri, frame, contentType), uri, ...(trouble !== undefined && { trouble }) };
}

/** The first `most` bytes. */
export function objectBegin(capture: OpenCapture, id: ObjectId, most: number): Uint8Array {
  return objectOf(new CarriedObjects(capture), id).bytes.slice(0, most);
}

/** Writes one as a file; resolves to its size in bytes. */
export function saveObject(capture: OpenCapture, id: ObjectId, path: string): number {
  const { bytes } = objectOf(new CarriedObjects(capture), id);
  saveBytes(path, bytes);
  return bytes.length;
}

/** Writes them into one zip archive; resolves to its size in bytes. */
export async function saveObjects(capture: OpenCapture, ids: readonly ObjectId[], path: string, { signal, progress }: Progress): Promise<number> {
  const finder = new CarriedObjects(capture), turns = new Turns(signal), names = new NameList();
  return saveFile(path, async write => {
    const archive = new ZipFile(write);
    for (const [done, id] of ids.entries()) {
      const { uri, contentType, bytes } = objectOf(finder, id);
      archive.add(names.take(objectName(uri, id.frame, contentType)), bytes, capture.time(id.frame - 1).seconds);
      if (!turns.over) continue;
      progress?.({ done, total: ids.length });
      await turns.next();
    }
    archive.end();
  });
}

function objectOf(finder: CarriedObjects, { frame, nth }: ObjectId): CarriedObject {
  const object = finder.of(frame - 1)[nth];
  if (object === undefined) throw new UserError(`Packet ${frame} carries no object ${nth + 1}: the secrets that decrypt it may be gone.`);
  return object;
}
