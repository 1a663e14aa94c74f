import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Keeps which message was really on the screen: a reply says so when it is sent, so that
 * words which came in out of sight are noticed. A new message is scrolled to only by somebody
 * who was at the end anyway.
 */
export function useSeen(scroll: RefObject<HTMLElement | null>, lastId: string | null, seen: RefObject<string | null>) {
  const [sawId, setSawId] = useState(lastId);
  const goToEnd = () => scroll.current?.scrollTo({ top: scroll.current.scrollHeight });

  useLayoutEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const last = box.querySelector('article:last-of-type')?.clientHeight ?? 0;
    const atEnd = seen.current === null || box.scrollHeight - box.scrollTop - box.clientHeight < last + 160;
    if (atEnd) box.scrollTo({ top: box.scrollHeight });
  }, [scroll, lastId, seen]);

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
