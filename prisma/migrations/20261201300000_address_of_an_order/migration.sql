SET lock_timeout = '5s';

ALTER TYPE "PreorderDeed" ADD VALUE 'address';
