/** A field of the tree that the mouse drags: onto the filter it becomes a condition, onto the headings of the list a column. */
import type { DragEvent } from 'react';

const dragType = 'application/x-netloupe-field';

export interface DraggedField {
  readonly field: string;
  /** The field with its value. */
  readonly filter: string;
}

export function dragField(event: DragEvent, dragged: DraggedField): void {
  event.dataTransfer.effectAllowed = 'copy';
  event.dataTransfer.setData(dragType, JSON.stringify(dragged));
  event.dataTransfer.setData('text/plain', dragged.filter);
}

/** Undefined for what another page has dragged here under the same name. */
function readDragged(text: string): DraggedField | undefined {
  try {
    const { field, filter } = JSON.parse(text) as Record<keyof DraggedField, unknown>;
    return typeof field === 'string' && typeof filter === 'string' ? { field, filter } : undefined;
  } catch {
    return undefined;
  }
}

/** Handlers for an element, or those parts of it that `takes` says, which a field may be dropped on. */
export function takesField(take: (dragged: DraggedField) => void, takes: (target: Element) => boolean = () => true) {
  const isMeant = ({ dataTransfer, target }: DragEvent) => dataTransfer.types.includes(dragType) && takes(target as Element);
  return {
    onDragOverCapture: (event: DragEvent) => {
      if (!isMeant(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDropCapture: (event: DragEvent) => {
      if (!isMeant(event)) return;
      event.preventDefault();
      // A text field would take it for a text.
      event.stopPropagation();
      const dragged = readDragged(event.dataTransfer.getData(dragType));
      if (dragged) take(dragged);
    },
  };
}
