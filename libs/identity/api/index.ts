export { IdentityModule } from './identity.module.ts';
export { classInPath, classScope } from './classes/class-scope.ts';
export * from './classes/class-policies.ts';
export { hashToken } from './sessions/session-actors.ts';
export { hashPassword } from './sessions/sign-in.ts';
export { PinSeal } from './people/pin-seal.ts';
