import type { Comfort, Impact, Intensity, Urgency } from '../labels.ts';
import { judgedBy } from '../model/judge.ts';
import { engine } from '../model/weights.ts';
import type { View } from './read.ts';

const over = (view: View, name: string): number => {
  const judge = engine().judges[name]!;
  return judgedBy(judge, view.signs) - judge.from;
};
const holds = (view: View, name: string): 0 | 1 => (over(view, name) >= 0 ? 1 : 0);

/** How strong, how urgent, how wide, and how at home the writer is; feelings are named elsewhere. */
export function degreesOf(
  view: View,
  feels: boolean,
): { intensity: Intensity; urgency: Urgency; impact: Impact; comfort: Comfort } {
  return {
    intensity: feels ? ((1 + holds(view, 'intensity 2') + holds(view, 'intensity 3')) as Intensity) : 0,
    urgency: (holds(view, 'urgency 1') + holds(view, 'urgency 2') + holds(view, 'urgency 3')) as Urgency,
    impact: impactOf(view),
    comfort: comfortOf(view),
  };
}

function impactOf(view: View): Impact {
  if (holds(view, 'impact none')) return 'none';
  if (holds(view, 'impact many')) return 'many';
  return holds(view, 'impact team') ? 'team' : 'self';
}

function comfortOf(view: View): Comfort {
  const [best] = (['low', 'medium', 'high'] as const)
    .map((comfort) => ({ comfort, by: over(view, `comfort ${comfort}`) }))
    .filter(({ by }) => by >= 0)
    .sort((a, b) => b.by - a.by);
  return best?.comfort ?? 'unknown';
}
