import { z } from 'zod';

/** Takes away whatever a schema does not name. */
type Strip = (value: unknown) => unknown;

/**
 * How an answer leaves: only what the contract names, as text. Parsing it as well, as what
 * comes in is parsed, took longer than all the rest of a list; what we wrote ourselves is
 * of the right kind, and the tests look (`checks`).
 * @throws {z.ZodError} with `checks`, when an answer is not what the contract says
 */
export function leaving(schema: z.ZodType, checks: boolean): (value: unknown) => string {
  const strip = stripOf(schema) ?? asItIs;
  return (value) => {
    if (checks) schema.parse(value);
    return JSON.stringify(strip(value));
  };
}

const asItIs: Strip = (value) => value;

/** Null when there is nothing to take away: the value holds no fields. */
function stripOf(schema: z.ZodType): Strip | null {
  if (schema instanceof z.ZodObject) return stripOfFields(schema);
  if (schema instanceof z.ZodArray) {
    const each = stripOf(schema.element as z.ZodType);
    return each && ((value) => (value as unknown[]).map(each));
  }
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    const inside = stripOf(schema.unwrap() as z.ZodType);
    return inside && ((value) => (value === null || value === undefined ? value : inside(value)));
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return stripOfChoice(schema);
  if (schema instanceof z.ZodRecord && stripOf(schema.valueType as z.ZodType) === null) return null;
  if (isPlain(schema)) return null;
  // What the contract does not say anywhere yet decides itself what it lets through.
  return (value) => schema.parse(value);
}

function stripOfFields(schema: z.ZodObject): Strip {
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, stripOf(field as z.ZodType)] as const);
  return (value) => {
    const kept: Record<string, unknown> = {};
    for (const [name, strip] of fields) {
      const field = (value as Record<string, unknown>)[name];
      if (field !== undefined) kept[name] = strip === null ? field : strip(field);
    }
    return kept;
  };
}

function stripOfChoice(schema: z.ZodDiscriminatedUnion): Strip {
  const { discriminator, options } = schema.def;
  const byKind = new Map(
    (options as z.ZodObject[]).flatMap((option) => {
      const strip = stripOfFields(option);
      return [...(option.shape[discriminator] as z.ZodLiteral).values].map((kind) => [kind as unknown, strip] as const);
    }),
  );
  return (value) => byKind.get((value as Record<string, unknown>)[discriminator])?.(value);
}

const isPlain = (schema: z.ZodType): boolean =>
  [
    z.ZodString,
    z.ZodStringFormat,
    z.ZodNumber,
    z.ZodBoolean,
    z.ZodEnum,
    z.ZodLiteral,
    z.ZodNull,
    z.ZodUnknown,
    z.ZodAny,
  ].some((plain) => schema instanceof plain);
