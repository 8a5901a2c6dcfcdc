import { Module, type DynamicModule } from '@nestjs/common';
import { AuthoringModule } from '@kindling/authoring/api';
import { ContestsModule } from '@kindling/contests/api';
import { BadgesModule } from '@kindling/badges/api';
import { CoursesModule } from '@kindling/courses/api';
import { ExercisesModule } from '@kindling/exercises/api';
import { FeedbackModule } from '@kindling/feedback/api';
import { IdentityModule } from '@kindling/identity/api';
import { KitsModule } from '@kindling/kits/api';
import { MaterialsModule } from '@kindling/materials/api';
import { LiveClassModule } from '@kindling/live-class/api';
import { OverviewModule } from '@kindling/overview/api';
import { PlatformModule, type PlatformParts } from '@kindling/platform-api';
import { LineModule } from '@kindling/line/api';
import { PhotosModule } from '@kindling/photos/api';
import { ProgressModule } from '@kindling/progress/api';
import { EventsModule } from '@kindling/events/api';
import { TimetableModule } from '@kindling/timetable/api';
import { VolunteersModule } from '@kindling/volunteers/api';
import { WorkshopModule } from '@kindling/workshop/api';

/** Composition only: which contexts the product has. */
@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(parts), IdentityModule, CoursesModule, ExercisesModule, WorkshopModule, FeedbackModule, ProgressModule, LiveClassModule, KitsModule, PhotosModule, LineModule, MaterialsModule, AuthoringModule, TimetableModule, EventsModule, ContestsModule, BadgesModule, VolunteersModule, OverviewModule],
    };
  }
}
