import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Shape } from '../../../src/core/text/jsonShape.ts';
import { root } from '../../../tools/paths.ts';

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** That a schema for editors (below the root) has the fields that are read, and no others. */
export function expectSchema(file: string, whole: Shape): void {
  const schema: Schema = JSON.parse(readFileSync(join(root, file), 'utf8'));
  const agree = (shape: Shape, given: Schema | undefined): void => {
    const at = given?.$ref ? schema.definitions?.[given.$ref.replace('#/definitions/', '')] : given;
    if (shape.is === 'list') agree(shape.of, at?.items);
    else if (shape.is === 'names') agree(shape.of, at?.additionalProperties || undefined);
    else if (shape.is === 'either') {
      expect(at?.anyOf).toHaveLength(shape.of.length);
      for (const [i, one] of shape.of.entries()) agree(one, at?.anyOf?.[i]);
    } else if (shape.is === 'object') {
      expect([...(at?.required ?? [])].sort()).toEqual(Object.keys(shape.needs).sort());
      const fields = { ...shape.needs, ...shape.may };
      expect(Object.keys(at?.properties ?? {}).sort()).toEqual(Object.keys(fields).sort());
      for (const [key, field] of Object.entries(fields)) agree(field, at?.properties?.[key]);
    } else if (shape.is === 'true') expect(at?.enum).toEqual([true]);
    else if ('one' in shape && shape.one) expect(at?.enum).toEqual(shape.one);
    else expect(at?.type).toBe(shape.is === 'number' ? 'number' : 'string');
  };
  agree(whole, schema);
}
