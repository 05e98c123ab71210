// SPDX-License-Identifier: EPL-2.0
/**
 * The annotation project on disk: its classes, images, splits, statistics, the frozen masks that a run trains on, and
 * backups. Everything lies as plain JSON, images and PNG in the project's folder; files are replaced atomically,
 * changes are made under a lock that several processes share, and a file that cannot be read is set aside or refused,
 * never overwritten. Errors that speak to the user are {@link org.terrazzo.storage.BadInputException}; an
 * {@link java.io.IOException} is the disk's.
 */
package org.terrazzo.dataset;
