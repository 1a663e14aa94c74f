import { useRef, type TouchEvent } from 'react';

const FAR = 80;

/** Swipes between the three screens of a phone. One that begins where one writes or chooses words is not one. */
export function useSwipe({ left, right }: { left: () => void; right: () => void }) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches, target }: TouchEvent) => {
      const one = touches[0];
      const elsewhere =
        target instanceof Element &&
        target.closest('[contenteditable], input, textarea, iframe, pre, [role=dialog]') !== null;
      from.current =
        one && touches.length === 1 && !elsewhere && window.innerWidth < 760
          ? { x: one.clientX, y: one.clientY }
          : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const [start, end] = [from.current, changedTouches[0]];
      from.current = null;
      if (!start || !end || window.getSelection()?.toString()) return;
      const [x, y] = [end.clientX - start.x, end.clientY - start.y];
      if (Math.abs(x) < FAR || Math.abs(x) < 2 * Math.abs(y)) return;
      if (x > 0) right();
      else left();
    },
  };
}
