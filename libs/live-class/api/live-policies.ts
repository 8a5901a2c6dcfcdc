import { mayEnterClass, mayHandleRoster, mayLookAfterClass } from '@kindling/identity/api';
import { within, type Access, type ClassScope } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import { scopeOfLive } from './live-class.repository.ts';

const ofMessage = (input: { liveId: string }, db: EntityManager): Promise<ClassScope | null> => scopeOfLive(db, input.liveId);
const ofPath = (input: { params: { liveId: string } }, db: EntityManager): Promise<ClassScope | null> => scopeOfLive(db, input.params.liveId);

/** Looking back at a class is for whoever was or might have been in it. */
export const mayReplay: Access = within(ofPath, mayEnterClass);
export const mayWriteNotes: Access = within(ofPath, mayLookAfterClass);
/** A word over the log's: whoever keeps the class's papers. */
export const mayCorrectAttendance: Access = within(ofPath, mayHandleRoster);
export const mayHandOver: Access = within(ofPath, mayLookAfterClass);
export const maySeeRecording: Access = within(ofPath, mayLookAfterClass);
/** Voices of children: whoever handles consents, which tutors do not. */
export const mayDeleteRecording: Access = within(ofPath, mayHandleRoster);
/** Pupils of the class and those who look after it; what each may do inside is decided by the domain. */
export const mayEnterLive: Access = within(ofMessage, mayEnterClass);
export const maySeeAttendance: Access = within(ofPath, mayLookAfterClass);
