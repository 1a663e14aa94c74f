import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { NotHere } from './ui/not-here.tsx';

const pages = import.meta.glob<{ default: ComponentType }>('./features/*/*.page.tsx');

/**
 * A page is a file `features/<feature>/<name>.page.tsx` with a default export, fetched when
 * somebody goes there: `page('portal/ask')`. A page that is not there yet says so.
 */
export function page(name: `${string}/${string}`) {
  const load = pages[`./features/${name}.page.tsx`];
  return load ? lazyRouteComponent(load) : NotHere;
}
