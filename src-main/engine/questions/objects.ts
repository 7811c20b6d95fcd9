/** Files that messages carry. */
import type { CaptureId, Engine, ObjectId } from '../../api/index.ts';
import type { Desk } from '../desk.ts';
import { listObjects, objectBegin, saveObject, saveObjects } from '../objects/object-list.ts';
import type { OpenCapture } from '../open-capture.ts';

type Answered = 'objects' | 'objectBegin' | 'objectSave' | 'objectsSave';

export function objects(desk: Desk): Pick<Engine, Answered> {
  return {
    async objects(id, call = {}) {
      return listObjects(desk.capture(id), call);
    },

    async objectBegin(id, object, most) {
      return objectBegin(holding(desk, id, object), object, most);
    },

    async objectSave(id, object, path) {
      return saveObject(holding(desk, id, object), object, path);
    },

    async objectsSave(id, objects, path, call = {}) {
      const capture = desk.capture(id);
      for (const { frame } of objects) desk.row(capture, frame);
      return saveObjects(capture, objects, path, call);
    },
  };
}

function holding(desk: Desk, id: CaptureId, { frame }: ObjectId): OpenCapture {
  const capture = desk.capture(id);
  desk.row(capture, frame);
  return capture;
}
