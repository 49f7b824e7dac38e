package org.sundial.casefile;

/**
 * 申请材料. One document an applicant handed in.
 *
 * @param code the material's code in the item's list
 * @param name the file's name as handed in
 * @param sha256 hex hash of its bytes
 * @param fileRef where the shell keeps it
 */
public record Material(String code, String name, String sha256, String fileRef) {}
