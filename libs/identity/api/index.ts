export { IdentityModule } from './identity.module.ts';
export { classInPath, classScope } from './classes/class-scope.ts';
export * from './classes/class-policies.ts';
export { writeAudit } from './classes/classes.repository.ts';
export { areAllPupilsOf, pupilsOf } from './classes/pupils.repository.ts';
export { hashToken } from './sessions/session-actors.ts';
export { hashPassword } from './sessions/password.ts';
export { PinSeal } from './people/pin-seal.ts';
