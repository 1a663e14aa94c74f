export { admit, withinScopes } from './policy.ts';
export { viewerOf, isStaffRole, NOBODY } from './viewer.ts';
export { makeSignIn, LINK_MINUTES, type SignIn, type SignInMail } from './sign-in.ts';
export { authRoutes, signInRoutes } from './routes.ts';
export { personByEmail, markAddressProved, nameFrom } from './people-of.ts';
export { setPassword } from './password.ts';
export { forgetSecondFactor } from './second-factor.ts';
export { makeApiKey } from './api-keys.ts';
export { users, sessions } from './tables.ts';
