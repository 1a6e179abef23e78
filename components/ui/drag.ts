import { MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";

/** A mouse drags once it moves; a finger once it rests a moment: else it scrolls. Keys have ways of their own. */
export const useDragSensors = () =>
  useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  );

const NOTHING = () => undefined;

/** What is said of a drag is said in one place, alike for pointer and keys. */
export const SAID_ELSEWHERE = {
  announcements: { onDragStart: NOTHING, onDragOver: NOTHING, onDragEnd: NOTHING, onDragCancel: NOTHING },
  screenReaderInstructions: { draggable: "" },
};
