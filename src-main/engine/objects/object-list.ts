/** Objects of a capture as the window asks for them: a list, the begin of one, files. */
import { type Call, type ObjectId, type ObjectInfo, type ObjectList, UserError, type WorkDone } from '../../api/index.ts';
import type { CarriedObject } from '../../dissect/index.ts';
import { saveBytes, saveFile } from '../../export/atomic-file.ts';
import { NameList, fileObjectName, objectName } from '../../export/object-names.ts';
import { ZipFile } from '../../export/zip-file.ts';
import { AllRows } from '../all-rows.ts';
import { CarriedObjects } from './carried-objects.ts';
import type { OpenCapture } from '../open-capture.ts';
import { Turns } from '../turns.ts';

/** More are not listed: nobody looks through them, and each crosses to the window. */
const MOST_LISTED = 100_000;

type Progress = Call<WorkDone>;

export async function listObjects(capture: OpenCapture, { signal, progress }: Progress): Promise<ObjectList> {
  const finder = new CarriedObjects(capture), turns = new Turns(signal);
  const objects: ObjectInfo[] = [];
  const counts = new Map<number, number>(), step = async (row: number): Promise<void> => {
    if (!turns.over) return;
    progress?.({ done: row, total: capture.rows });
    await turns.next();
  };
  let more = false;
  for await (const { row, object } of finder.among(new AllRows(capture.rows), step)) {
    more = objects.length === MOST_LISTED;
    if (more) break;
    const nth = counts.get(row) ?? 0;
    counts.set(row, nth + 1);
    objects.push(infoOf(object, row + 1, nth));
  }
  return { objects: objects.toSorted((one, other) => one.frame - other.frame || one.nth - other.nth), more };
}

function infoOf(object: CarriedObject, frame: number, nth: number): ObjectInfo {
  const { protocol, host, uri, contentType, bytes, trouble, file = uri } = object;
  const name = nameOf(object, frame);
  return { frame, nth, protocol, host, contentType, size: bytes.length, name, uri: file, ...(trouble !== undefined && { trouble }) };
}

/** What a file of it is called. */
export function nameOf({ file, uri, contentType }: CarriedObject, frame: number): string {
  return file === undefined ? objectName(uri, frame, contentType) : fileObjectName(file);
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
      const object = objectOf(finder, id);
      archive.add(names.take(nameOf(object, id.frame)), object.bytes, capture.time(id.frame - 1).seconds);
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
