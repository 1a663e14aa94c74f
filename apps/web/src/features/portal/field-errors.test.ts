import { expect, test } from 'vitest';
import { ApiError } from '../../api.ts';
import { fieldErrors } from './field-errors.ts';

const refused = (issues: unknown) => new ApiError('request.invalid', 400, 'no', { issues });

test('each field keeps the first thing that was said about it', () => {
  expect(
    fieldErrors(
      refused([
        { where: 'body/email', what: 'Not an address' },
        { where: 'body/email', what: 'Too long' },
        { where: 'body/teamIds/0', what: 'Unknown' },
      ]),
    ),
  ).toEqual({
    email: 'Not an address',
    teamIds: 'Unknown',
  });
});

test('any other failure says nothing about fields', () => {
  expect(fieldErrors(new ApiError('offline', 0, 'gone'))).toEqual({});
  expect(fieldErrors(refused(undefined))).toEqual({});
});
