import { Module } from '@nestjs/common';
import { FilmShelf } from './films/film-shelf.ts';
import { FilmsController } from './films/films.controller.ts';
import { LessonsController } from './lessons/lessons.controller.ts';
import { LessonsDesk } from './lessons/lessons-desk.ts';

@Module({ controllers: [LessonsController, FilmsController], providers: [LessonsDesk, FilmShelf] })
export class CoursesModule {}
