import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const NEAR = 48;

/**
 * Keeps which message was really on the screen: a reply says so when it is sent, so that
 * words which came in out of sight are noticed. Who is at the end stays there, whatever comes
 * or grows; who reads further up is never moved.
 */
export function useSeen(scroll: RefObject<HTMLElement | null>, lastId: string | null, seen: RefObject<string | null>) {
  const [sawId, setSawId] = useState(lastId);
  const atEnd = useRef(true);
  const goToEnd = () => scroll.current?.scrollTo({ top: scroll.current.scrollHeight });

  useLayoutEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const stay = () => atEnd.current && box.scrollTo({ top: box.scrollHeight });
    const look = () => {
      atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    };
    stay();
    const sizes = new ResizeObserver(stay);
    sizes.observe(box);
    if (box.firstElementChild) sizes.observe(box.firstElementChild);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroll]);

  useEffect(() => {
    const message = lastId && document.getElementById(`message-${lastId}`);
    if (!message) return;
    const sight = new IntersectionObserver(
      ([found]) => {
        if (!found?.isIntersecting || document.visibilityState !== 'visible') return;
        seen.current = lastId;
        setSawId(lastId);
      },
      { root: scroll.current },
    );
    sight.observe(message);
    return () => sight.disconnect();
  }, [scroll, lastId, seen]);

  return { unseen: sawId === lastId ? null : lastId, goToEnd };
}
