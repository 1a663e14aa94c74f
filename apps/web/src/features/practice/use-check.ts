import { endpoints, type Output } from '@attune/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { keyOf } from '../../query.ts';

const PAUSE = 400;

/** Looks a scenario over while it is written, a moment after each pause; what was found last stays until then. */
export function useCheck(source: string): {
  found: Output<typeof endpoints.checkScenario> | undefined;
  waiting: boolean;
} {
  const [settled] = useDebouncedValue(source, PAUSE);
  const { data, isFetching } = useQuery({
    queryKey: [...keyOf(endpoints.checkScenario), settled],
    queryFn: ({ signal }) => call(endpoints.checkScenario, { body: { source: settled } }, { signal }),
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return { found: data, waiting: isFetching || settled !== source };
}
