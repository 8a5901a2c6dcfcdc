import { Module } from '@nestjs/common';
import { LiveClassModule } from '@kindling/live-class/api';
import { PhoneDoor } from './phone-door.ts';
import { PhotoAlbum } from './photo-album.ts';
import { PhotosController } from './photos.controller.ts';
import { TakePhoto } from './take-photo.ts';

@Module({ imports: [LiveClassModule], controllers: [PhotosController], providers: [PhoneDoor, TakePhoto, PhotoAlbum] })
export class PhotosModule {}
