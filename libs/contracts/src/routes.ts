import { identityRoutes } from './identity/routes.ts';
import { rosterRoutes } from './identity/roster-routes.ts';
import { privacyRoutes } from './identity/privacy-routes.ts';
import { printRoutes } from './identity/print-routes.ts';
import { coursesRoutes } from './courses/routes.ts';
import { workshopRoutes } from './workshop/routes.ts';
import { projectRoutes } from './workshop/project-routes.ts';
import { feedbackRoutes } from './feedback/routes.ts';
import { markingRoutes } from './feedback/marking-routes.ts';
import { reviewRoutes } from './feedback/review-routes.ts';
import { digestRoutes } from './feedback/digest-routes.ts';
import { noticeRoutes } from './feedback/notice-routes.ts';
import { peerRoutes } from './feedback/peer-routes.ts';
import { portfolioRoutes } from './feedback/portfolio-routes.ts';
import { progressRoutes } from './progress/routes.ts';
import { coachingRoutes } from './progress/coaching-routes.ts';
import { gradebookRoutes } from './progress/gradebook-routes.ts';
import { spacedReviewRoutes } from './progress/review-routes.ts';
import { voicesRoutes } from './progress/voices-routes.ts';
import { attemptRoutes } from './workshop/attempt-routes.ts';
import { operationsRoutes } from './operations/operations.ts';
import { contestsOrganiseRoutes } from './contests/organise-routes.ts';
import { contestsTeamRoutes } from './contests/team-routes.ts';
import { judgingRoutes } from './contests/judging-routes.ts';
import { authoringRoutes } from './authoring/routes.ts';
import { kitsRoutes } from './kits/routes.ts';
import { pairRoutes } from './workshop/pair-routes.ts';
import { materialsRoutes } from './materials/routes.ts';
import { lineRoutes } from './line/routes.ts';
import { photosRoutes } from './photos/routes.ts';
import { deckRoutes } from './live/deck-routes.ts';
import { liveRoutes } from './live/routes.ts';
import { recordingRoutes } from './live/recording.ts';
import { recordsRoutes } from './live/records.ts';
import { replayRoutes } from './live/replay.ts';
import { timetableRoutes } from './timetable/routes.ts';
import { eventsRoutes } from './events/routes.ts';
import { kitListRoutes } from './events/kit-list-routes.ts';
import { eventPictureRoutes } from './events/picture-routes.ts';
import { familyRoutes } from './events/family-routes.ts';
import { badgesRoutes } from './badges/routes.ts';
import { volunteersRoutes } from './volunteers/routes.ts';
import { yearReviewRoutes } from './overview/review-routes.ts';
import { trainingRoutes } from './volunteers/training-routes.ts';
import { rehearsalRoutes } from './volunteers/rehearsal-routes.ts';
import { standInRoutes } from './volunteers/stand-in-routes.ts';
import { recruitingRoutes } from './volunteers/recruiting-routes.ts';
import { partnerRoutes } from './overview/partner-routes.ts';
import { planRoutes } from './overview/plan-routes.ts';
import { overviewRoutes } from './overview/routes.ts';
import { calendarRoutes } from './overview/calendar-routes.ts';
import { uploadsRoutes } from './uploads/routes.ts';
import type { RouteId } from './route-table.ts';
import type { RouteRequest, RouteResponse, RouteSchemas } from './http/route.ts';

/** Every route of the product. A route id without schemas, or schemas without a path, is a type error. */
export const routes = {
  ...identityRoutes, ...coursesRoutes, ...workshopRoutes, ...projectRoutes, ...feedbackRoutes, ...progressRoutes, ...operationsRoutes, ...liveRoutes, ...deckRoutes, ...kitsRoutes,
  ...coachingRoutes, ...attemptRoutes, ...gradebookRoutes, ...rosterRoutes, ...privacyRoutes,
  ...recordingRoutes,
  ...recordsRoutes,
  ...replayRoutes,
  ...timetableRoutes,
  ...spacedReviewRoutes,
  ...voicesRoutes,
  ...printRoutes,
  ...contestsOrganiseRoutes, ...contestsTeamRoutes, ...judgingRoutes,
  ...badgesRoutes,
  ...volunteersRoutes,
  ...recruitingRoutes,
  ...standInRoutes,
  ...rehearsalRoutes,
  ...trainingRoutes,
  ...overviewRoutes,
  ...planRoutes, ...partnerRoutes, ...calendarRoutes, ...yearReviewRoutes,
  ...markingRoutes,
  ...reviewRoutes,
  ...authoringRoutes,
  ...photosRoutes,
  ...uploadsRoutes,
  ...lineRoutes,
  ...materialsRoutes,
  ...pairRoutes,
  ...noticeRoutes,
  ...digestRoutes,
  ...peerRoutes,
  ...portfolioRoutes,
  ...eventsRoutes, ...eventPictureRoutes, ...kitListRoutes, ...familyRoutes,
} as const satisfies Record<RouteId, RouteSchemas>;

export type Routes = typeof routes;
export type RequestOf<K extends RouteId> = RouteRequest<Routes[K]>;
export type ResponseOf<K extends RouteId> = RouteResponse<Routes[K]>;
